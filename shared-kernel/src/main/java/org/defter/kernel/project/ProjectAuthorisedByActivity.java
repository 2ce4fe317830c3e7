package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.plan.FrozenPlan;

/**
 * The project carries out an activity of a plan in force, and has its authority from the decision on that plan (I15).
 *
 * @param projectId the project
 * @param activity the activity
 * @param version the exact version in force that contains it
 * @param occurredOn day it happened
 */
@Revision("1")
public record ProjectAuthorisedByActivity(
        ProjectId projectId, PlanActivity activity, FrozenPlan version, LocalDate occurredOn)
        implements ProjectAuthorityEvent {}
