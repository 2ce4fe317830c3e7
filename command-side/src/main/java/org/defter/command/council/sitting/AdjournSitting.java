package org.defter.command.council.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Adjourn an open sitting to another day of the meeting; the items it did not come to go over.
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param reason the reason the chair gave
 * @param time when it is adjourned
 * @param nextDay day of the sitting that goes on
 * @param nextTime when that begins
 */
public record AdjournSitting(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String reason,
        LocalTime time,
        LocalDate nextDay,
        LocalTime nextTime)
        implements SittingCommand {}
