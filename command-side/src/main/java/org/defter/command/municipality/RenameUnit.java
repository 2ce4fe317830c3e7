package org.defter.command.municipality;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Give a unit another name.
 *
 * @param municipalityId the municipality
 * @param expectedVersion version the caller saw; none = no check
 * @param unitId the unit
 * @param name the new name
 * @param occurredOn day it happened; none = today
 */
public record RenameUnit(
        @TargetAggregateIdentifier MunicipalityId municipalityId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        UnitId unitId,
        String name,
        @Nullable LocalDate occurredOn)
        implements MunicipalityCommand {}
