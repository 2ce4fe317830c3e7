package org.defter.query.plan;

import org.defter.kernel.id.PlanId;
import org.defter.query.platform.Audience;
import org.defter.query.platform.dossier.Moment;

/**
 * A version of a plan as it was frozen.
 *
 * @param planId the plan
 * @param number number of the version, from 1
 * @param audience who reads
 * @param moment when it is looked at
 */
public record FindPlanVersion(PlanId planId, int number, Audience audience, Moment moment) {}
