package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.proposal.CourtReference;
import org.defter.kernel.proposal.Plaintiff;
import org.jspecify.annotations.Nullable;

/**
 * Record that a suit was brought against the decision (D05).
 *
 * @param proposalId the proposal
 * @param expectedVersion version the caller saw; none = no check
 * @param plaintiff who sued
 * @param court the court and the number in its docket
 * @param occurredOn day it happened; none = today
 */
public record RecordLawsuit(
        @TargetAggregateIdentifier ProposalId proposalId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Plaintiff plaintiff,
        CourtReference court,
        @Nullable LocalDate occurredOn)
        implements ProposalCommand {}
