package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PlanId;

/**
 * A unit proposed this plan as the renewal of another (S07): everything may change, the council adopts it again, and with its
 * force the other one ends.
 *
 * @param planId the plan
 * @param renews the plan it renews
 * @param occurredOn day it was proposed
 */
@Revision("1")
public record RenewalProposed(PlanId planId, PlanId renews, LocalDate occurredOn) implements PlanEvent {}
