package org.defter.query.council;

import org.defter.query.platform.Paging;

/**
 * A list of councils.
 *
 * @param filter which of them, in which order
 * @param paging which page
 */
public record FindCouncils(CouncilFilter filter, Paging paging) {}
