package org.defter.command.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.defter.kernel.project.RiskLevel;
import org.jspecify.annotations.Nullable;

/** Bodies of requests on the work of a project. */
final class WorkRequests {

    private WorkRequests() {}

    /**
     * Plan a milestone.
     *
     * @param title what is to be reached
     * @param due by when
     * @param occurredOn day it happened; none = today
     */
    record PlanMilestone(
            @NotBlank @Size(max = 1000) String title,
            @NotNull LocalDate due,
            @Nullable LocalDate occurredOn) {}

    /**
     * Move a milestone.
     *
     * @param due by when from now on
     * @param reason why
     * @param occurredOn day it happened; none = today
     */
    record MoveMilestone(
            @NotNull LocalDate due,
            @NotBlank @Size(max = 5000) String reason,
            @Nullable LocalDate occurredOn) {}

    /**
     * Record that a milestone is reached.
     *
     * @param evidence what shows it
     * @param occurredOn day it happened; none = today
     */
    record ReachMilestone(
            @NotNull @Valid ProjectShapes.Document evidence,
            @Nullable LocalDate occurredOn) {}

    /**
     * Give a milestone up.
     *
     * @param reason why
     * @param occurredOn day it happened; none = today
     */
    record DropMilestone(
            @NotBlank @Size(max = 5000) String reason,
            @Nullable LocalDate occurredOn) {}

    /**
     * Raise a risk.
     *
     * @param title what may happen; no personal data
     * @param likelihood how likely
     * @param impact how bad
     * @param answer what is done about it
     * @param occurredOn day it happened; none = today
     */
    record RaiseRisk(
            @NotBlank @Size(max = 1000) String title,
            @NotNull RiskLevel likelihood,
            @NotNull RiskLevel impact,
            @NotBlank @Size(max = 5000) String answer,
            @Nullable LocalDate occurredOn) {}

    /**
     * Close a risk.
     *
     * @param reason why
     * @param occurredOn day it happened; none = today
     */
    record CloseRisk(
            @NotBlank @Size(max = 5000) String reason,
            @Nullable LocalDate occurredOn) {}

    /**
     * Raise an issue.
     *
     * @param title what stands in the way; no personal data
     * @param answer what is done about it
     * @param occurredOn day it happened; none = today
     */
    record RaiseIssue(
            @NotBlank @Size(max = 1000) String title,
            @NotBlank @Size(max = 5000) String answer,
            @Nullable LocalDate occurredOn) {}

    /**
     * Resolve an issue.
     *
     * @param resolution how
     * @param occurredOn day it happened; none = today
     */
    record ResolveIssue(
            @NotBlank @Size(max = 5000) String resolution,
            @Nullable LocalDate occurredOn) {}
}
