package org.defter.command.council.sitting;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Move an item to the place of another before the agenda is announced.
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param itemNumber the item
 * @param toNumber number of the item whose place it takes
 * @param occurredOn day it happened; none = today
 */
public record MoveAgendaItem(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        int itemNumber,
        int toNumber,
        @Nullable LocalDate occurredOn)
        implements SittingCommand {}
