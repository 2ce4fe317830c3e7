package org.defter.kernel.municipality;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.PartialDate;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit joined the organisation.
 *
 * @param municipalityId the municipality
 * @param unitId the unit
 * @param name official name
 * @param kind its place in the organisation
 * @param parentId unit above it; none for a unit directly under the mayor
 * @param foundedOn when the unit was founded, as far as it is known
 * @param occurredOn day from which the unit is in the tree
 */
@Revision("1")
public record UnitAdded(
        MunicipalityId municipalityId,
        UnitId unitId,
        String name,
        UnitKind kind,
        @Nullable UnitId parentId,
        @Nullable PartialDate foundedOn,
        LocalDate occurredOn)
        implements MunicipalityEvent {}
