package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;

/**
 * The proposal was taken off an agenda before that was announced: it is on no agenda again, as far as it had come before, and
 * may come on the agenda of the same sitting again.
 *
 * @param proposalId the proposal
 * @param sittingId the sitting
 * @param itemNumber the item it was
 * @param purpose what it was on the agenda for
 * @param reason why it was taken off
 * @param occurredOn day it was taken off
 */
@Revision("1")
public record RemovedFromAgenda(
        ProposalId proposalId,
        SittingId sittingId,
        int itemNumber,
        ItemPurpose purpose,
        String reason,
        LocalDate occurredOn)
        implements ProposalEvent {}
