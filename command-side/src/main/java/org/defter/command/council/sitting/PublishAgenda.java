package org.defter.command.council.sitting;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Notify the members and announce the agenda (A04).
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param occurredOn day it happened; none = today
 */
public record PublishAgenda(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable LocalDate occurredOn)
        implements SittingCommand {}
