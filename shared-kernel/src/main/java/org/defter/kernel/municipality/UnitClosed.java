package org.defter.kernel.municipality;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.UnitId;

/**
 * A unit left the organisation; what it led keeps its name.
 *
 * @param municipalityId the municipality
 * @param unitId the unit
 * @param occurredOn last day of the unit
 */
@Revision("1")
public record UnitClosed(MunicipalityId municipalityId, UnitId unitId, LocalDate occurredOn)
        implements MunicipalityEvent {}
