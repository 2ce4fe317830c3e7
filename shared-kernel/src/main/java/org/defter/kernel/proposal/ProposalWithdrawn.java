package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;

/**
 * The unit withdrew the proposal before it was decided.
 *
 * @param proposalId the proposal
 * @param reason why
 * @param occurredOn day of the withdrawal
 */
@Revision("1")
public record ProposalWithdrawn(ProposalId proposalId, String reason, LocalDate occurredOn) implements ProposalEvent {}
