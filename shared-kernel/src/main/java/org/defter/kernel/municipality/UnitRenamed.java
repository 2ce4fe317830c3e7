package org.defter.kernel.municipality;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.UnitId;

/**
 * A unit got another name.
 *
 * @param municipalityId the municipality
 * @param unitId the unit
 * @param name new official name
 * @param occurredOn day from which the name holds
 */
@Revision("1")
public record UnitRenamed(MunicipalityId municipalityId, UnitId unitId, String name, LocalDate occurredOn)
        implements MunicipalityEvent {}
