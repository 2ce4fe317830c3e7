package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PlanId;

/**
 * The unit revised what the plan says about itself.
 *
 * @param planId the plan
 * @param profile the new profile
 * @param occurredOn day of the revision
 */
@Revision("1")
public record PlanProfileRevised(PlanId planId, PlanProfile profile, LocalDate occurredOn) implements PlanEvent {}
