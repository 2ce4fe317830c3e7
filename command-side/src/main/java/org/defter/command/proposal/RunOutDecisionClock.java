package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.ClockKind;
import org.jspecify.annotations.Nullable;

/**
 * Record that a period of the decision ran out.
 *
 * @param proposalId the proposal
 * @param expectedVersion version the caller saw; none = no check
 * @param kind which period
 * @param lastDay the last day the caller saw, so that a restarted clock is not run out by mistake; none = whatever
 * it is
 */
public record RunOutDecisionClock(
        @TargetAggregateIdentifier ProposalId proposalId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        ClockKind kind,
        @Nullable LocalDate lastDay)
        implements ProposalCommand {}
