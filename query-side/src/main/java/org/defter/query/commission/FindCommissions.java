package org.defter.query.commission;

import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;

/**
 * A list of commissions.
 *
 * @param filter which of them, in which order
 * @param paging which page
 * @param moment when it is looked at
 */
public record FindCommissions(CommissionFilter filter, Paging paging, Moment moment) {}
