package org.defter.command.council.sitting;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Take an item off the agenda before that is announced.
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param itemNumber the item
 * @param reason why
 * @param occurredOn day it happened; none = today
 */
public record RemoveAgendaItem(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        int itemNumber,
        String reason,
        @Nullable LocalDate occurredOn)
        implements SittingCommand {}
