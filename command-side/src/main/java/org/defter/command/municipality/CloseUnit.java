package org.defter.command.municipality;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Take a unit out of the organisation.
 *
 * @param municipalityId the municipality
 * @param expectedVersion version the caller saw; none = no check
 * @param unitId the unit
 * @param occurredOn day it happened; none = today
 */
public record CloseUnit(
        @TargetAggregateIdentifier MunicipalityId municipalityId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        UnitId unitId,
        @Nullable LocalDate occurredOn)
        implements MunicipalityCommand {}
