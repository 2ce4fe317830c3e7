package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;

/**
 * Note that a sitting put it off.
 *
 * @param proposalId the proposal
 * @param sittingId the sitting
 * @param itemNumber the item
 * @param purpose what it was on the agenda for
 * @param occurredOn day it happened
 */
public record TakeOffAgenda(
        @TargetAggregateIdentifier ProposalId proposalId,
        SittingId sittingId,
        int itemNumber,
        ItemPurpose purpose,
        LocalDate occurredOn)
        implements ProposalCommand {}
