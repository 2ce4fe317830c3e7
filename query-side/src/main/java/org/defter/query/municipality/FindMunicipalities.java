package org.defter.query.municipality;

import org.defter.query.platform.Paging;

/**
 * A list of municipalities.
 *
 * @param filter which of them, in which order
 * @param paging which page
 */
public record FindMunicipalities(MunicipalityFilter filter, Paging paging) {}
