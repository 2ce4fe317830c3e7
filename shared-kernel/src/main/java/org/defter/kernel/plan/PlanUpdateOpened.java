package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PlanId;

/**
 * The unit began to prepare an update of the plan in force (S06).
 *
 * @param planId the plan
 * @param reason why
 * @param occurredOn day it was begun
 */
@Revision("1")
public record PlanUpdateOpened(PlanId planId, String reason, LocalDate occurredOn) implements PlanEvent {}
