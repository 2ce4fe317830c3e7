package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.SittingId;

/**
 * The sitting ended.
 *
 * @param sittingId the sitting
 * @param time when
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record SittingClosed(SittingId sittingId, LocalTime time, LocalDate occurredOn) implements SittingEvent {}
