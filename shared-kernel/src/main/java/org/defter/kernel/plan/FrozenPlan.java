package org.defter.kernel.plan;

import org.defter.kernel.id.PlanId;

/**
 * A version of a plan as it was frozen by a submission; commission and council decide on exactly this.
 *
 * @param planId the plan
 * @param version number of the version, from 1
 * @param contentHash SHA-256 of the canonical content, lower-case hex
 */
public record FrozenPlan(PlanId planId, int version, String contentHash) {}
