package org.defter.kernel.municipality;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.Setting;

/**
 * The municipality settled a choice that the law leaves open.
 *
 * @param municipalityId the municipality
 * @param setting the choice
 * @param value one of the values listed at the choice
 * @param effectiveFrom first day it applies to
 * @param occurredOn day of the change
 */
@Revision("1")
public record SettingChanged(
        MunicipalityId municipalityId, Setting setting, String value, LocalDate effectiveFrom, LocalDate occurredOn)
        implements MunicipalityEvent {}
