package org.defter.query.plan;

import org.defter.query.platform.Audience;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;

/**
 * A list of plans.
 *
 * @param filter which of them, in which order
 * @param paging which page
 * @param audience who reads
 * @param moment when it is looked at
 */
public record FindPlans(PlanFilter filter, Paging paging, Audience audience, Moment moment) {}
