package org.defter.query.municipality;

import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;

/**
 * A list of municipalities.
 *
 * @param filter which of them, in which order
 * @param paging which page
 * @param moment when it is looked at
 */
public record FindMunicipalities(MunicipalityFilter filter, Paging paging, Moment moment) {}
