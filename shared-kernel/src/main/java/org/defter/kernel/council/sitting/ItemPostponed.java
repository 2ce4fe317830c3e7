package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;

/**
 * The council put an item off: this sitting is done with it, and it may go on the agenda of another (C11).
 *
 * @param sittingId the sitting
 * @param itemNumber the item
 * @param proposalId the proposal
 * @param purpose what it was on the agenda for, and will be again
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record ItemPostponed(
        SittingId sittingId, int itemNumber, ProposalId proposalId, ItemPurpose purpose, LocalDate occurredOn)
        implements SittingEvent {}
