package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;

/**
 * An item that was on the agenda to be referred is to be decided at this sitting without a commission (A05).
 *
 * @param sittingId the sitting
 * @param itemNumber the item
 * @param proposalId the proposal
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record CommissionWaived(SittingId sittingId, int itemNumber, ProposalId proposalId, LocalDate occurredOn)
        implements SittingEvent {}
