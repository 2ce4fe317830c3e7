package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;

/**
 * An item came on the agenda.
 *
 * @param sittingId the sitting
 * @param itemNumber number on the agenda, as announced; unique in the sitting
 * @param proposalId the proposal
 * @param title its title at that time
 * @param purpose to be referred or to be decided
 * @param sittingDay day of the sitting
 * @param occurredOn day it was added
 */
@Revision("1")
public record AgendaItemAdded(
        SittingId sittingId,
        int itemNumber,
        ProposalId proposalId,
        String title,
        ItemPurpose purpose,
        LocalDate sittingDay,
        LocalDate occurredOn)
        implements SittingEvent {}
