package org.defter.query.plan;

import org.defter.kernel.id.PlanId;
import org.defter.query.platform.Audience;

/**
 * Everything about a plan.
 *
 * @param planId the plan
 * @param audience who reads
 */
public record FindPlanDossier(PlanId planId, Audience audience) {}
