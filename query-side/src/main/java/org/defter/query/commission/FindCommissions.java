package org.defter.query.commission;

import org.defter.query.platform.Paging;

/**
 * A list of commissions.
 *
 * @param filter which of them, in which order
 * @param paging which page
 */
public record FindCommissions(CommissionFilter filter, Paging paging) {}
