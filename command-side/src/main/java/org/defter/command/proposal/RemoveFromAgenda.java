package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;

/**
 * Note that it was taken off an agenda before that was announced.
 *
 * @param proposalId the proposal
 * @param sittingId the sitting
 * @param itemNumber the item it was
 * @param purpose what it was on the agenda for
 * @param reason why it was taken off
 * @param occurredOn day it happened
 */
public record RemoveFromAgenda(
        @TargetAggregateIdentifier ProposalId proposalId,
        SittingId sittingId,
        int itemNumber,
        ItemPurpose purpose,
        String reason,
        LocalDate occurredOn)
        implements ProposalCommand {}
