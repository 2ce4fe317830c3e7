package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * The unit submitted the plan; this version is frozen.
 *
 * @param planId the plan
 * @param frozen number and hash of the version
 * @param deadline last day the law gives a statutory plan (S01); none for other kinds
 * @param late whether that day had passed
 * @param occurredOn day of the submission
 */
@Revision("1")
public record PlanSubmitted(
        PlanId planId, FrozenPlan frozen, @Nullable LocalDate deadline, boolean late, LocalDate occurredOn)
        implements PlanEvent {}
