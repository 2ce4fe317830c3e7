package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * Record that the text went to the civil authority (D06).
 *
 * @param proposalId the proposal
 * @param expectedVersion version the caller saw; none = no check
 * @param authority the civil authority
 * @param occurredOn day it happened; none = today
 */
public record SendToCivilAuthority(
        @TargetAggregateIdentifier ProposalId proposalId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String authority,
        @Nullable LocalDate occurredOn)
        implements ProposalCommand {}
