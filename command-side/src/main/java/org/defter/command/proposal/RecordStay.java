package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.proposal.CourtReference;
import org.jspecify.annotations.Nullable;

/**
 * Record that a court stayed the decision (D05).
 *
 * @param proposalId the proposal
 * @param expectedVersion version the caller saw; none = no check
 * @param court the court and its ruling
 * @param occurredOn day it happened; none = today
 */
public record RecordStay(
        @TargetAggregateIdentifier ProposalId proposalId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        CourtReference court,
        @Nullable LocalDate occurredOn)
        implements ProposalCommand {}
