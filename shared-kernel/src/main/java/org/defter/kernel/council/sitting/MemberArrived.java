package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;

/**
 * A member came after the roll call.
 *
 * @param sittingId the sitting
 * @param personId the member
 * @param time when
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record MemberArrived(SittingId sittingId, PersonId personId, LocalTime time, LocalDate occurredOn)
        implements SittingEvent {}
