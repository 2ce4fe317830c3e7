package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.SittingId;

/**
 * The sitting goes on without the public (A10), until {@link ClosedSessionEnded} or its end.
 *
 * @param sittingId the sitting
 * @param time when the public left
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record ClosedSessionBegan(SittingId sittingId, LocalTime time, LocalDate occurredOn) implements SittingEvent {}
