package org.defter.kernel.municipality;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.MunicipalityKind;

/**
 * The record of a municipality begins.
 *
 * @param municipalityId the municipality
 * @param kind metropolitan or ordinary; decides which ruleset applies
 * @param name official name
 * @param province province it lies in
 * @param occurredOn day from which the record is kept
 */
@Revision("1")
public record MunicipalityFounded(
        MunicipalityId municipalityId, MunicipalityKind kind, String name, String province, LocalDate occurredOn)
        implements MunicipalityEvent {}
