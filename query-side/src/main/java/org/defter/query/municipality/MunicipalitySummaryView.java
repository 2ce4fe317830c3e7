package org.defter.query.municipality;

import java.util.UUID;
import org.defter.kernel.law.MunicipalityKind;

/**
 * A municipality as one line of a list.
 *
 * @param id the municipality
 * @param version version of its stream
 * @param kind metropolitan or ordinary
 * @param name official name
 * @param province province it lies in
 */
public record MunicipalitySummaryView(UUID id, long version, MunicipalityKind kind, String name, String province) {}
