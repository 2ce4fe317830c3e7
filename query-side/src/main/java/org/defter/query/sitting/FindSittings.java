package org.defter.query.sitting;

import org.defter.query.platform.Audience;
import org.defter.query.platform.Paging;

/**
 * A list of sittings.
 *
 * @param filter which of them, in which order
 * @param paging which page
 * @param audience who reads
 */
public record FindSittings(SittingFilter filter, Paging paging, Audience audience) {}
