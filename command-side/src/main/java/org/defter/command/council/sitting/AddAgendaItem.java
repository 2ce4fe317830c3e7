package org.defter.command.council.sitting;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Put a proposal on the agenda.
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param itemNumber number on the agenda
 * @param proposalId the proposal
 * @param occurredOn day it happened; none = today
 */
public record AddAgendaItem(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        int itemNumber,
        ProposalId proposalId,
        @Nullable LocalDate occurredOn)
        implements SittingCommand {}
