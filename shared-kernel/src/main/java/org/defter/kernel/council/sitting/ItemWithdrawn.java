package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;

/**
 * The proposal of an item was withdrawn before the sitting came to it: the item keeps its number and is not treated.
 *
 * @param sittingId the sitting
 * @param itemNumber the item
 * @param proposalId the proposal
 * @param reason why it was withdrawn
 * @param occurredOn day of the withdrawal
 */
@Revision("1")
public record ItemWithdrawn(
        SittingId sittingId, int itemNumber, ProposalId proposalId, String reason, LocalDate occurredOn)
        implements SittingEvent {}
