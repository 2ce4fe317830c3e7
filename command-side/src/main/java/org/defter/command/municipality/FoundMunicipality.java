package org.defter.command.municipality;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.MunicipalityKind;
import org.jspecify.annotations.Nullable;

/**
 * Begin the record of a municipality.
 *
 * @param municipalityId the municipality
 * @param kind metropolitan or ordinary
 * @param name official name
 * @param province province it lies in
 * @param occurredOn day it happened; none = today
 */
public record FoundMunicipality(
        @TargetAggregateIdentifier MunicipalityId municipalityId,
        MunicipalityKind kind,
        String name,
        String province,
        @Nullable LocalDate occurredOn)
        implements MunicipalityCommand {}
