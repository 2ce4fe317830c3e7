package org.defter.query.agenda;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.defter.kernel.council.meeting.MonthLapsed;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.query.platform.batch.Batch;
import org.defter.query.platform.batch.GroupedRows;
import org.defter.query.platform.batch.Rows;
import org.defter.query.platform.past.PastBatch;
import org.defter.query.platform.past.PastKind;
import org.defter.query.platform.past.PastTables;

/**
 * The agendas while a batch is handled.
 *
 * @param sittingsOf the sittings on whose agendas a proposal may stand
 * @param sittings the sittings
 * @param items their items
 * @param commissions the names of commissions
 */
record AgendaBatch(
        Function<UUID, List<UUID>> sittingsOf,
        Rows<UUID, AgendaEntry> sittings,
        GroupedRows<UUID, AgendaItemColumns.Key, AgendaItemEntry> items,
        Rows<UUID, AgendaCommissionEntry> commissions) {

    private static final PastKind<AgendaColumns, AgendaEntry, AgendaPastEntry> SITTINGS = new PastKind<>(
            AgendaColumns.class,
            AgendaEntry::new,
            AgendaPastEntry::new,
            AgendaPastEntry.class,
            "past_agenda",
            "sitting_id");
    private static final PastKind<AgendaItemColumns, AgendaItemEntry, AgendaItemPastEntry> ITEMS = new PastKind<>(
            AgendaItemColumns.class,
            AgendaItemEntry::new,
            AgendaItemPastEntry::new,
            AgendaItemPastEntry.class,
            "past_agenda_item",
            "sitting_id");
    private static final PastKind<AgendaCommissionColumns, AgendaCommissionEntry, AgendaCommissionPastEntry>
            COMMISSIONS = new PastKind<>(
                    AgendaCommissionColumns.class,
                    AgendaCommissionEntry::new,
                    AgendaCommissionPastEntry::new,
                    AgendaCommissionPastEntry.class,
                    "past_agenda_commission",
                    "id");

    /** Loads the agendas of the sittings of the batch. */
    static AgendaBatch begin(Batch batch) {
        return new AgendaBatch(
                        proposal -> sittingsOf(batch, "AgendaItemEntry", proposal),
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
                        batch.rows(AgendaCommissionEntry.class, row -> row.id))
                .load(batch);
    }

    /** Loads what they said. */
    static AgendaBatch past(PastBatch past) {
        return over(past, proposal -> sittingsOf(past.batch(), "AgendaItemPastEntry", proposal))
                .load(past.batch());
    }

    /** The agendas over the marks of the past. */
    static AgendaBatch over(PastTables past, Function<UUID, List<UUID>> sittingsOf) {
        return new AgendaBatch(
                sittingsOf,
                past.rows(SITTINGS, row -> row.sittingId, ids -> ids.toArray(UUID[]::new)),
                past.groups(ITEMS, AgendaItemEntry::key, row -> row.sittingId, ids -> ids.toArray(UUID[]::new)),
                past.rows(COMMISSIONS, row -> row.id, ids -> ids.toArray(UUID[]::new)));
    }

    private AgendaBatch load(Batch batch) {
        Set<UUID> wanted = new LinkedHashSet<>();
        batch.events(SittingEvent.class)
                .forEach(event -> wanted.add(event.sittingId().value()));
        batch.events(DecisionRecorded.class)
                .forEach(event -> wanted.add(event.sittingId().value()));
        batch.events(MonthLapsed.class)
                .forEach(event -> event.notHeld().forEach(notHeld -> wanted.add(notHeld.value())));
        sittings.load(wanted);
        items.load(wanted);
        return this;
    }

    /** The items of a proposal on all agendas, those the batch itself added among them. */
    List<AgendaItemEntry> itemsOf(UUID proposal) {
        return sittingsOf.apply(proposal).stream()
                .flatMap(sitting -> items.of(sitting).stream())
                .filter(item -> item.proposalId.equals(proposal))
                .toList();
    }

    /** The sittings on whose agendas a proposal stands, and all of the batch, which may just have put it there. */
    private static List<UUID> sittingsOf(Batch batch, String entity, UUID proposal) {
        Set<UUID> sittings = new LinkedHashSet<>(batch.session()
                .createSelectionQuery(
                        "select distinct item.sittingId from " + entity + " item where item.proposalId = :proposal",
                        UUID.class)
                .setParameter("proposal", proposal)
                .getResultList());
        batch.events(SittingEvent.class)
                .forEach(event -> sittings.add(event.sittingId().value()));
        return List.copyOf(sittings);
    }
}
