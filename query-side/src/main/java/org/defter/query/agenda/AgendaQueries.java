package org.defter.query.agenda;

import static org.defter.query.platform.Filters.atLeast;
import static org.defter.query.platform.Filters.atMost;
import static org.defter.query.platform.Filters.equal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.defter.query.platform.Audience;
import org.defter.query.platform.Codes;
import org.defter.query.platform.EntityLists;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds agendas; for the public only announced ones, and only as announced. */
@Component
class AgendaQueries {

    private final EntityLists lists;
    private final AgendaItemRepository items;
    private final AgendaCommissionRepository commissions;

    AgendaQueries(EntityLists lists, AgendaItemRepository items, AgendaCommissionRepository commissions) {
        this.lists = lists;
        this.items = items;
        this.commissions = commissions;
    }

    /** One page of agendas by day. */
    @Transactional(readOnly = true)
    Page<AgendaView> find(FindAgendas query, Paging paging, Audience audience, Locale locale) {
        Specification<AgendaEntry> wanted = Specification.allOf(
                visible(audience),
                equal("day", query.date()),
                atLeast("day", query.from()),
                atMost("day", query.to()),
                equal("councilId", query.council()),
                equal("meetingId", query.meeting()),
                equal("state", query.state()));
        return lists.find(
                AgendaEntry.class, wanted, paging, found -> views(found, audience, locale), "day", "time", "sittingId");
    }

    private List<AgendaView> views(List<AgendaEntry> found, Audience audience, Locale locale) {
        Map<UUID, List<AgendaItemEntry>> bySitting = new HashMap<>();
        items.findBySittingIdInOrderByItemNumber(
                        found.stream().map(entry -> entry.sittingId).toList())
                .forEach(item -> bySitting
                        .computeIfAbsent(item.sittingId, id -> new ArrayList<>())
                        .add(item));
        Map<UUID, String> names = new HashMap<>();
        commissions
                .findAllById(bySitting.values().stream()
                        .flatMap(List::stream)
                        .flatMap(item -> Arrays.stream(item.referredTo))
                        .distinct()
                        .toList())
                .forEach(commission -> names.put(commission.id, commission.name));
        return found.stream()
                .map(entry -> view(
                        entry, bySitting.getOrDefault(entry.sittingId, List.of()), names, audience, Codes.in(locale)))
                .toList();
    }

    private static Specification<AgendaEntry> visible(Audience audience) {
        return switch (audience) {
            case STAFF -> Specification.unrestricted();
            case PUBLIC -> (root, query, cb) -> cb.isNotNull(root.get("announcedOn"));
        };
    }

    private static AgendaView view(
            AgendaEntry entry, List<AgendaItemEntry> items, Map<UUID, String> names, Audience audience, Codes words) {
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

    private static AgendaView.Outcome outcome(AgendaItemEntry item, Map<UUID, String> names, Codes words) {
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
