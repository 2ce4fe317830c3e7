package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.proposal.Misprint;
import org.jspecify.annotations.Nullable;

/**
 * Put a material error in the record of the decision right.
 *
 * @param proposalId the proposal
 * @param expectedVersion version the caller saw; none = no check
 * @param correctedNumber the number it should have had in the series of its year; none = the number is right
 * @param correctedDay the day it was taken; none = the day is right
 * @param misprint the wrong passage of its text; none = the text is right
 * @param reason how the error came about
 * @param authority date and number of the document by which it is put right
 * @param occurredOn day it happened; none = today
 */
public record RectifyDecision(
        @TargetAggregateIdentifier ProposalId proposalId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable Integer correctedNumber,
        @Nullable LocalDate correctedDay,
        @Nullable Misprint misprint,
        String reason,
        String authority,
        @Nullable LocalDate occurredOn)
        implements ProposalCommand {}
