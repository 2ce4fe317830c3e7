package org.defter.command.municipality;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Make a day a working or a non-working day.
 *
 * @param municipalityId the municipality
 * @param expectedVersion version the caller saw; none = no check
 * @param day the day
 * @param working whether it is a working day
 * @param reason why, as announced
 * @param source where it was announced
 * @param occurredOn day it happened; none = today
 */
public record CorrectCalendar(
        @TargetAggregateIdentifier MunicipalityId municipalityId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        LocalDate day,
        boolean working,
        String reason,
        String source,
        @Nullable LocalDate occurredOn)
        implements MunicipalityCommand {}
