package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;

/**
 * An item was taken off the agenda before that was announced: its number is free again, and its proposal may come on any
 * agenda.
 *
 * @param sittingId the sitting
 * @param itemNumber the number it had
 * @param proposalId the proposal
 * @param purpose what it was on the agenda for
 * @param reason why it was taken off
 * @param occurredOn day it was taken off
 */
@Revision("1")
public record AgendaItemRemoved(
        SittingId sittingId,
        int itemNumber,
        ProposalId proposalId,
        ItemPurpose purpose,
        String reason,
        LocalDate occurredOn)
        implements SittingEvent {}
