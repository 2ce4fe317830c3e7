package org.defter.command.municipality;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.PartialDate;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.municipality.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * Add a unit to the organisation.
 *
 * @param municipalityId the municipality
 * @param expectedVersion version the caller saw; none = no check
 * @param unitId the new unit
 * @param name official name
 * @param kind its place
 * @param parentId unit above it, if any
 * @param foundedOn when it was founded, as far as known
 * @param occurredOn day it happened; none = today
 */
public record AddUnit(
        @TargetAggregateIdentifier MunicipalityId municipalityId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        UnitId unitId,
        String name,
        UnitKind kind,
        @Nullable UnitId parentId,
        @Nullable PartialDate foundedOn,
        @Nullable LocalDate occurredOn)
        implements MunicipalityCommand {}
