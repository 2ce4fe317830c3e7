package org.defter.query.municipality;

import org.defter.kernel.id.MunicipalityId;

/**
 * Everything about a municipality.
 *
 * @param municipalityId the municipality
 */
public record FindMunicipalityDossier(MunicipalityId municipalityId) {}
