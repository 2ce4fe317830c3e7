package org.defter.query.plan;

import org.defter.kernel.id.PlanId;
import org.defter.query.platform.Audience;
import org.defter.query.platform.dossier.Moment;

/**
 * Everything about a plan.
 *
 * @param planId the plan
 * @param audience who reads
 * @param moment when it is looked at
 */
public record FindPlanDossier(PlanId planId, Audience audience, Moment moment) {}
