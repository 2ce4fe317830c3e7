package org.defter.query.plan;

import org.defter.kernel.id.PlanId;
import org.defter.query.platform.Audience;
import org.defter.query.platform.dossier.Moment;

/**
 * How two versions of a plan differ.
 *
 * @param planId the plan
 * @param from number of the version that is compared, from 1
 * @param to number of the version it is compared with
 * @param audience who reads
 * @param moment when they are looked at
 */
public record FindPlanDifferences(PlanId planId, int from, int to, Audience audience, Moment moment) {}
