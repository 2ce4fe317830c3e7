package org.defter.query.agenda;

import static org.defter.query.platform.Filters.atLeast;
import static org.defter.query.platform.Filters.atMost;
import static org.defter.query.platform.Filters.equal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.defter.query.platform.Audience;
import org.defter.query.platform.Codes;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Mark;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.past.PastList;
import org.defter.query.platform.past.PastLists;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds agendas; for the public only announced ones, and only as announced. */
@Component
class AgendaQueries {

    private static final PastList<AgendaColumns, AgendaEntry, AgendaPastEntry> AGENDAS =
            new PastList<>(AgendaEntry.class, AgendaPastEntry.class, List.of("sittingId"));

    private final PastLists lists;
    private final AgendaItemRepository items;
    private final AgendaCommissionRepository commissions;

    AgendaQueries(PastLists lists, AgendaItemRepository items, AgendaCommissionRepository commissions) {
        this.lists = lists;
        this.items = items;
        this.commissions = commissions;
    }

    /** One page of agendas by day, as of a moment. */
    @Transactional(readOnly = true)
    Page<AgendaView> find(FindAgendas query, Paging paging, Moment moment, Audience audience, Locale locale) {
        Specification<AgendaColumns> wanted = Specification.allOf(
                equal("day", query.date()),
                atLeast("day", query.from()),
                atMost("day", query.to()),
                equal("councilId", query.council()),
                equal("meetingId", query.meeting()),
                equal("state", query.state()));
        return lists.find(
                AGENDAS,
                moment,
                wanted,
                audience == Audience.STAFF ? null : (root, _, cb) -> cb.isNotNull(root.get("announcedOn")),
                paging,
                found -> views(found, audience, then(found, moment), locale),
                "day",
                "time",
                "sittingId");
    }

    /**
     * What stood on agendas.
     *
     * @param items by sitting, each in the order of its numbers
     * @param names of the commissions items were referred to
     */
    private record Items(Map<UUID, List<AgendaItemColumns>> items, Map<UUID, String> names) {}

    private Items then(List<AgendaColumns> found, Moment moment) {
        List<UUID> sittings = found.stream().map(entry -> entry.sittingId).toList();
        return switch (moment) {
            case Moment.Now _ -> items(items.findBySittingIdInOrderByItemNumber(sittings), commissions::findAllById);
            case Moment.Past past -> {
                Mark mark = lists.mark(past);
                yield items(
                        lists
                                .all(
                                        AgendaItemPastEntry.class,
                                        mark,
                                        (root, _, _) -> root.get("sittingId").in(sittings))
                                .stream()
                                .sorted(Comparator.comparingInt(item -> item.itemNumber))
                                .toList(),
                        ids -> lists.all(
                                AgendaCommissionPastEntry.class,
                                mark,
                                (root, _, _) -> root.get("id").in(ids)));
            }
        };
    }

    private static Items items(
            List<? extends AgendaItemColumns> items,
            Function<List<UUID>, List<? extends AgendaCommissionColumns>> commissions) {
        Map<UUID, List<AgendaItemColumns>> bySitting = new HashMap<>();
        items.forEach(item -> bySitting
                .computeIfAbsent(item.sittingId, id -> new ArrayList<>())
                .add(item));
        Map<UUID, String> names = new HashMap<>();
        commissions
                .apply(items.stream()
                        .flatMap(item -> Arrays.stream(item.referredTo))
                        .distinct()
                        .toList())
                .forEach(commission -> names.put(commission.id, commission.name));
        return new Items(bySitting, names);
    }

    private static List<AgendaView> views(List<AgendaColumns> found, Audience audience, Items then, Locale locale) {
        return found.stream()
                .map(entry -> view(
                        entry,
                        then.items().getOrDefault(entry.sittingId, List.of()),
                        then.names(),
                        audience,
                        Codes.in(locale)))
                .toList();
    }

    private static AgendaView view(
            AgendaColumns entry,
            List<AgendaItemColumns> items,
            Map<UUID, String> names,
            Audience audience,
            Codes words) {
        return new AgendaView(
                entry.sittingId,
                entry.meetingId,
                entry.councilId,
                entry.day,
                entry.time,
                entry.ordinal,
                entry.state,
                entry.announcedOn,
                entry.version,
                items.stream()
                        .filter(item -> audience == Audience.STAFF || item.announced || item.addedAtSitting)
                        .map(item -> new AgendaView.Item(
                                item.itemNumber,
                                item.proposalId,
                                item.title,
                                item.purpose,
                                words.text(item.purpose),
                                item.announced,
                                item.addedAtSitting,
                                audience == Audience.STAFF ? outcome(item, names, words) : null))
                        .toList());
    }

    private static AgendaView.Outcome outcome(AgendaItemColumns item, Map<UUID, String> names, Codes words) {
        return new AgendaView.Outcome(
                item.fate,
                words.text(item.fate),
                Arrays.stream(item.referredTo)
                        .map(id -> new AgendaView.Commission(id, names.get(id)))
                        .toList(),
                item.unanimity,
                item.yes,
                item.no,
                item.abstain,
                item.decisionNumber);
    }
}
