package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.SittingId;

/**
 * The sitting goes on where another one was adjourned: it takes over the items that one did not come to.
 *
 * @param sittingId the sitting
 * @param adjourned the sitting that was adjourned
 * @param cause why that was
 * @param postponements how often the sitting was postponed for want of a quorum (B03)
 * @param occurredOn day of the adjournment
 */
@Revision("1")
public record AgendaTakenOver(
        SittingId sittingId, SittingId adjourned, AdjournmentCause cause, int postponements, LocalDate occurredOn)
        implements SittingEvent {}
