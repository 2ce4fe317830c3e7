package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;

/**
 * The council postponed the proposal: it is on no agenda again, as far as it had come before.
 *
 * @param proposalId the proposal
 * @param sittingId the sitting that put it off
 * @param itemNumber the item
 * @param purpose what it was on the agenda for
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record TakenOffAgenda(
        ProposalId proposalId, SittingId sittingId, int itemNumber, ItemPurpose purpose, LocalDate occurredOn)
        implements ProposalEvent {}
