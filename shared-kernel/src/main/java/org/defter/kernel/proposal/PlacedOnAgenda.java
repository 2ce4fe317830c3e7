package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;

/**
 * The proposal came on the agenda of a sitting.
 *
 * @param proposalId the proposal
 * @param sittingId the sitting
 * @param itemNumber the item
 * @param purpose to be referred or to be decided
 * @param sittingDay day of the sitting
 * @param occurredOn day it was placed
 */
@Revision("1")
public record PlacedOnAgenda(
        ProposalId proposalId,
        SittingId sittingId,
        int itemNumber,
        ItemPurpose purpose,
        LocalDate sittingDay,
        LocalDate occurredOn)
        implements ProposalEvent {}
