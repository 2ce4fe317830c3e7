package org.defter.command.municipality;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Put a ruleset into force from the day it names.
 *
 * @param municipalityId the municipality
 * @param expectedVersion version the caller saw; none = no check
 * @param text the whole ruleset, JSON
 * @param occurredOn day it happened; none = today
 */
public record AdoptRuleset(
        @TargetAggregateIdentifier MunicipalityId municipalityId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String text,
        @Nullable LocalDate occurredOn)
        implements MunicipalityCommand {}
