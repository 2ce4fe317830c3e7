package org.defter.query.agenda;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.council.meeting.MonthLapsed;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.query.platform.batch.Batch;
import org.defter.query.platform.batch.RowGroups;
import org.defter.query.platform.batch.Rows;

/**
 * The agendas while a batch is handled.
 *
 * @param batch the batch
 * @param sittings the sittings
 * @param items their items
 * @param commissions the names of commissions
 */
record AgendaBatch(
        Batch batch,
        Rows<UUID, AgendaEntry> sittings,
        RowGroups<UUID, AgendaItemEntry.Key, AgendaItemEntry> items,
        Rows<UUID, AgendaCommissionEntry> commissions) {

    /** Loads the agendas of the sittings of the batch. */
    static AgendaBatch begin(Batch batch) {
        AgendaBatch begun = new AgendaBatch(
                batch,
                batch.rows(AgendaEntry.class, row -> row.sittingId),
                batch.groups(
                        AgendaItemEntry.class,
                        AgendaItemEntry::key,
                        row -> row.sittingId,
                        (session, ids) -> Batch.rowsBy(
                                session,
                                AgendaItemEntry.class,
                                "agenda_item",
                                "sitting_id",
                                "true",
                                ids.toArray(UUID[]::new))),
                batch.rows(AgendaCommissionEntry.class, row -> row.id));
        Set<UUID> sittings = new LinkedHashSet<>();
        batch.events(SittingEvent.class)
                .forEach(event -> sittings.add(event.sittingId().value()));
        batch.events(DecisionRecorded.class)
                .forEach(event -> sittings.add(event.sittingId().value()));
        batch.events(MonthLapsed.class)
                .forEach(event -> event.notHeld().forEach(notHeld -> sittings.add(notHeld.value())));
        begun.sittings.load(sittings);
        begun.items.load(sittings);
        return begun;
    }

    /** The items of a proposal on all agendas, those the batch itself added among them. */
    List<AgendaItemEntry> itemsOf(UUID proposal) {
        items.load(batch.session()
                .createSelectionQuery(
                        "select distinct item.sittingId from AgendaItemEntry item where item.proposalId = :proposal",
                        UUID.class)
                .setParameter("proposal", proposal)
                .getResultList());
        return items.known().stream()
                .filter(item -> item.proposalId.equals(proposal))
                .toList();
    }
}
