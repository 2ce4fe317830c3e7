package org.defter.query.register;

import static org.defter.query.platform.Filters.anyOf;
import static org.defter.query.platform.Filters.atLeast;
import static org.defter.query.platform.Filters.atMost;
import static org.defter.query.platform.Filters.contains;
import static org.defter.query.platform.Filters.equal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.defter.query.platform.Audience;
import org.defter.query.platform.Codes;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Mark;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.past.PastList;
import org.defter.query.platform.past.PastLists;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds decisions; for the public only those that were announced. */
@Component
class DecisionRegisterQueries {

    private static final PastList<DecisionRegisterColumns, DecisionRegisterEntry, DecisionRegisterPastEntry> DECISIONS =
            new PastList<>(DecisionRegisterEntry.class, DecisionRegisterPastEntry.class, List.of("position"));

    private final DecisionRegisterRepository decisions;
    private final RegisterFormerNumberRepository formerNumbers;
    private final PastLists lists;

    DecisionRegisterQueries(
            DecisionRegisterRepository decisions, RegisterFormerNumberRepository formerNumbers, PastLists lists) {
        this.lists = lists;
        this.formerNumbers = formerNumbers;
        this.decisions = decisions;
    }

    /** One page of decisions by year and number, as of a moment. */
    @Transactional(readOnly = true)
    Page<DecisionView> find(FindDecisions query, Paging paging, Moment moment, Audience audience, Locale locale) {
        Specification<DecisionRegisterColumns> wanted = Specification.allOf(
                equal("councilId", query.council()),
                equal("year", query.year()),
                equal("number", query.number()),
                equal("state", query.state()),
                equal("accepted", query.accepted()),
                announced(query.announced()),
                anyOf("proposalId", query.proposal()),
                equal("unitId", query.unit()),
                equal("request", query.request()),
                atLeast("decidedOn", query.from()),
                atMost("decidedOn", query.to()),
                contains("title", query.q()));
        Codes words = Codes.in(locale);
        return lists.find(
                DECISIONS,
                moment,
                wanted,
                audience == Audience.STAFF ? null : announced(true),
                paging,
                rows -> rows.stream().map(entry -> view(entry, null, words)).toList(),
                "year",
                "number",
                "councilId");
    }

    /** The decision with a number, also with one it stood under wrongly until it was rectified, as of a moment. */
    @Transactional(readOnly = true)
    Optional<DecisionView> find(UUID council, int year, int number, Moment moment, Audience audience, Locale locale) {
        Optional<DecisionRegisterEntry> today = decisions
                .findByCouncilIdAndYearAndNumber(council, year, number)
                .or(() -> formerNumbers
                        .findById(RegisterFormerNumberEntry.id(council, year, number))
                        .flatMap(former -> decisions.findById(former.position)));
        Optional<? extends DecisionRegisterColumns> then = switch (moment) {
            case Moment.Now _ -> today;
            case Moment.Past past -> {
                Mark mark = lists.mark(past);
                yield then(mark, numbered(council, year, number))
                        .or(() -> today.flatMap(entry -> then(mark, equal("position", entry.position))));
            }
        };
        return then.filter(entry -> audience == Audience.STAFF
                        || (entry.announcedOn != null
                                && decisions
                                        .findById(entry.position)
                                        .filter(now -> now.announcedOn != null)
                                        .isPresent()))
                .map(entry -> view(entry, decisions.eventAt(entry.position).orElse(null), Codes.in(locale)));
    }

    private Optional<DecisionRegisterPastEntry> then(Mark mark, Specification<DecisionRegisterPastEntry> which) {
        return lists.all(DecisionRegisterPastEntry.class, mark, which).stream().findFirst();
    }

    private static Specification<DecisionRegisterPastEntry> numbered(UUID council, int year, int number) {
        return Specification.allOf(equal("councilId", council), equal("year", year), equal("number", number));
    }

    private static Specification<DecisionRegisterColumns> announced(@Nullable Boolean announced) {
        if (announced == null) {
            return Specification.unrestricted();
        }
        return announced
                ? (root, query, cb) -> cb.isNotNull(root.get("announcedOn"))
                : (root, query, cb) -> cb.isNull(root.get("announcedOn"));
    }

    private static DecisionView view(DecisionRegisterColumns entry, @Nullable String eventId, Codes words) {
        return new DecisionView(
                entry.councilId,
                entry.year,
                entry.number,
                entry.proposalId,
                entry.version,
                eventId,
                entry.decidedOn,
                entry.title,
                entry.unitId,
                entry.unitName,
                entry.request,
                entry.sittingId,
                entry.itemNumber,
                entry.accepted,
                new DecisionView.Count(
                        entry.mode,
                        entry.unanimity,
                        entry.fullMembership,
                        entry.attendees,
                        entry.yes,
                        entry.no,
                        entry.abstain,
                        entry.threshold,
                        entry.ruleset),
                entry.adopted,
                entry.changes,
                entry.decidedText,
                entry.planId,
                entry.planVersion,
                entry.planHash,
                entry.state,
                words.text(entry.state),
                entry.signatures,
                entry.deliveredOn,
                entry.finalOn,
                entry.finalityCause,
                entry.sentOn,
                entry.authority,
                entry.sentLate,
                entry.receiptOn,
                entry.registryNumber,
                entry.inForceOn,
                entry.announcedOn,
                entry.medium,
                entry.announcedLate,
                entry.returnedOn,
                entry.returnReasons,
                entry.insistedOn,
                entry.lapsedOn,
                entry.lapseCause,
                entry.rectifications(),
                entry.lawsuits,
                entry.stayedOn,
                entry.stayLiftedOn,
                entry.annulledOn,
                entry.court,
                entry.docketNumber,
                entry.rulingNumber);
    }
}
