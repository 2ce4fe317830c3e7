package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;

/**
 * Note that a sitting has it on the agenda.
 *
 * @param proposalId the proposal
 * @param sittingId the sitting
 * @param itemNumber the item
 * @param purpose to be referred or decided
 * @param sittingDay day of the sitting
 * @param occurredOn day it happened
 */
public record PlaceOnAgenda(
        @TargetAggregateIdentifier ProposalId proposalId,
        SittingId sittingId,
        int itemNumber,
        ItemPurpose purpose,
        LocalDate sittingDay,
        LocalDate occurredOn)
        implements ProposalCommand {}
