package org.defter.command.council.sitting;

import java.time.LocalTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.council.sitting.ChairChange;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Give the chair to another member (A08).
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param chair who takes the chair
 * @param change why
 * @param itemNumber the item the chair is recused from; none otherwise
 * @param time when
 */
public record ChangeChair(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        PersonId chair,
        ChairChange change,
        @Nullable Integer itemNumber,
        LocalTime time)
        implements SittingCommand {}
