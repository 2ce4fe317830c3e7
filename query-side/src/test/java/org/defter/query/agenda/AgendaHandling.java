package org.defter.query.agenda;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.commission.CommissionFormed;
import org.defter.kernel.council.meeting.MonthLapsed;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.past.JoinedPast;
import org.defter.query.platform.past.PastTables;

/** The agendas, for whoever asks what they say of any record. */
public final class AgendaHandling implements JoinedPast.Handling<AgendaBatch> {

    private final Set<UUID> sittings = new LinkedHashSet<>();

    @Override
    public AgendaBatch over(PastTables tables) {
        return AgendaBatch.over(tables, proposal -> List.copyOf(sittings));
    }

    @Override
    public void happened(AgendaBatch rows, DomainEvent event, EventStamp stamp) {
        switch (event) {
            case CommissionFormed e -> new AgendaEvents(rows).happened(e);
            case SittingEvent e -> {
                sittings.add(e.sittingId().value());
                new AgendaEvents(rows).happened(e, stamp);
            }
            case MonthLapsed e -> new AgendaEvents(rows).happened(e);
            case DecisionRecorded e -> new AgendaEvents(rows).happened(e);
            case DecisionRectified e -> new AgendaEvents(rows).happened(e);
            default -> {
                // On no agenda.
            }
        }
    }
}
