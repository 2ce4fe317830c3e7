package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.SittingId;

/**
 * The sitting is public again (A10).
 *
 * @param sittingId the sitting
 * @param time when the public was let in again
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record ClosedSessionEnded(SittingId sittingId, LocalTime time, LocalDate occurredOn) implements SittingEvent {}
