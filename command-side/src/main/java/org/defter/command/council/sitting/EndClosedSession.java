package org.defter.command.council.sitting;

import java.time.LocalTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Let the public in again (A10).
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param time when
 */
public record EndClosedSession(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        LocalTime time)
        implements SittingCommand {}
