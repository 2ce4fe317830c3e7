package org.defter.query.register;

import static org.defter.query.platform.Filters.atLeast;
import static org.defter.query.platform.Filters.atMost;
import static org.defter.query.platform.Filters.contains;
import static org.defter.query.platform.Filters.equal;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.defter.query.platform.Audience;
import org.defter.query.platform.Codes;
import org.defter.query.platform.EntityLists;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds decisions; for the public only those that were announced. */
@Component
class DecisionRegisterQueries {

    private final DecisionRegisterRepository decisions;
    private final RegisterFormerNumberRepository formerNumbers;
    private final EntityLists lists;

    DecisionRegisterQueries(
            DecisionRegisterRepository decisions, RegisterFormerNumberRepository formerNumbers, EntityLists lists) {
        this.lists = lists;
        this.formerNumbers = formerNumbers;
        this.decisions = decisions;
    }

    /** One page of decisions by year and number. */
    @Transactional(readOnly = true)
    Page<DecisionView> find(FindDecisions query, Paging paging, Audience audience, Locale locale) {
        Specification<DecisionRegisterEntry> wanted = Specification.allOf(
                visible(audience),
                equal("councilId", query.council()),
                equal("year", query.year()),
                equal("number", query.number()),
                equal("state", query.state()),
                equal("accepted", query.accepted()),
                announced(query.announced()),
                equal("unitId", query.unit()),
                equal("request", query.request()),
                atLeast("decidedOn", query.from()),
                atMost("decidedOn", query.to()),
                contains("title", query.q()));
        Codes words = Codes.in(locale);
        return lists.find(
                DecisionRegisterEntry.class,
                wanted,
                paging,
                rows -> rows.stream().map(entry -> view(entry, null, words)).toList(),
                "year",
                "number",
                "councilId");
    }

    /** The decision with a number, also with one it stood under wrongly until it was rectified. */
    @Transactional(readOnly = true)
    Optional<DecisionView> find(UUID council, int year, int number, Audience audience, Locale locale) {
        return decisions
                .findByCouncilIdAndYearAndNumber(council, year, number)
                .or(() -> formerNumbers
                        .findById(RegisterFormerNumberEntry.id(council, year, number))
                        .flatMap(former -> decisions.findById(former.position)))
                .filter(entry -> audience == Audience.STAFF || entry.announcedOn != null)
                .map(entry -> view(entry, decisions.eventAt(entry.position).orElse(null), Codes.in(locale)));
    }

    private static Specification<DecisionRegisterEntry> visible(Audience audience) {
        return switch (audience) {
            case STAFF -> Specification.unrestricted();
            case PUBLIC -> announced(true);
        };
    }

    private static Specification<DecisionRegisterEntry> announced(@Nullable Boolean announced) {
        if (announced == null) {
            return Specification.unrestricted();
        }
        return announced
                ? (root, query, cb) -> cb.isNotNull(root.get("announcedOn"))
                : (root, query, cb) -> cb.isNull(root.get("announcedOn"));
    }

    private static DecisionView view(DecisionRegisterEntry entry, @Nullable String eventId, Codes words) {
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
