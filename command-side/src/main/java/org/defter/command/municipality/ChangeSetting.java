package org.defter.command.municipality;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.Setting;
import org.jspecify.annotations.Nullable;

/**
 * Settle a choice that the law leaves open.
 *
 * @param municipalityId the municipality
 * @param expectedVersion version the caller saw; none = no check
 * @param setting the choice
 * @param value one of its values
 * @param effectiveFrom first day it applies to
 * @param occurredOn day it happened; none = today
 */
public record ChangeSetting(
        @TargetAggregateIdentifier MunicipalityId municipalityId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Setting setting,
        String value,
        LocalDate effectiveFrom,
        @Nullable LocalDate occurredOn)
        implements MunicipalityCommand {}
