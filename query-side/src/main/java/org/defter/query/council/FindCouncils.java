package org.defter.query.council;

import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;

/**
 * A list of councils.
 *
 * @param filter which of them, in which order
 * @param paging which page
 * @param moment when it is looked at
 */
public record FindCouncils(CouncilFilter filter, Paging paging, Moment moment) {}
