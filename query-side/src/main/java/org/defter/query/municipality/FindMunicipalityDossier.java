package org.defter.query.municipality;

import org.defter.kernel.id.MunicipalityId;
import org.defter.query.platform.dossier.Moment;

/**
 * Everything about a municipality.
 *
 * @param municipalityId the municipality
 * @param moment when it is looked at
 */
public record FindMunicipalityDossier(MunicipalityId municipalityId, Moment moment) {}
