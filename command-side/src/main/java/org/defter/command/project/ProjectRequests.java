package org.defter.command.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.defter.command.MoneyRequest;
import org.defter.kernel.id.ActivityId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.project.PartnerKind;
import org.defter.kernel.project.PlanActivity;
import org.defter.kernel.project.ProjectCard;
import org.defter.kernel.project.ProjectPartner;
import org.jspecify.annotations.Nullable;

/** Bodies of requests on the course, the grounds and the terms of a project. */
final class ProjectRequests {

    private ProjectRequests() {}

    /**
     * A project to be conceived.
     *
     * @param municipalityId the municipality
     * @param title title
     * @param purpose what it is for
     * @param leadingUnit unit that leads and acts
     * @param coordinatingUnit unit that coordinates, where that is another one
     * @param cooperatingUnits units that take part
     * @param activity the activity of a plan it carries out; none if it stands alone
     * @param partners organisations it is done with
     * @param scope what is done
     * @param start planned first day
     * @param end planned last day
     * @param cost estimated cost
     * @param inInvestmentProgramme whether it stands in the investment programme (I13)
     * @param occurredOn day it was conceived; none = today
     */
    record ConceiveProject(
            @NotNull MunicipalityId municipalityId,
            @NotBlank @Size(max = 500) String title,
            @NotBlank @Size(max = 5000) String purpose,
            @NotNull UnitId leadingUnit,
            @Nullable UnitId coordinatingUnit,
            @NotNull @Size(max = 100) List<@NotNull UnitId> cooperatingUnits,
            @Nullable @Valid Activity activity,
            @NotNull @Size(max = 100) List<@NotNull @Valid Partner> partners,
            @NotBlank @Size(max = 20000) String scope,
            @NotNull LocalDate start,
            @NotNull LocalDate end,
            @NotNull @Valid MoneyRequest cost,
            boolean inInvestmentProgramme,
            @Nullable LocalDate occurredOn) {

        ProjectCard toCard() {
            return new ProjectCard(
                    title,
                    purpose,
                    leadingUnit,
                    coordinatingUnit,
                    cooperatingUnits,
                    activity == null ? null : activity.toActivity(),
                    partners.stream().map(Partner::toPartner).toList(),
                    scope,
                    start,
                    end,
                    cost.toMoney(),
                    inInvestmentProgramme);
        }
    }

    /**
     * An activity of a plan.
     *
     * @param planId the plan
     * @param activityId the activity in it
     */
    record Activity(@NotNull PlanId planId, @NotNull ActivityId activityId) {

        PlanActivity toActivity() {
            return new PlanActivity(planId, activityId);
        }
    }

    /**
     * A partner: an organisation, no person.
     *
     * @param name its name
     * @param country ISO 3166-1 alpha-2 code, for instance TR
     * @param kind local authority or other
     */
    record Partner(
            @NotBlank @Size(max = 500) String name,
            @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
            @NotNull PartnerKind kind) {

        ProjectPartner toPartner() {
            return new ProjectPartner(name, country, kind);
        }
    }

    /**
     * Begin the work under a contract.
     *
     * @param occurredOn day it happened; none = today
     */
    record StartProject(@Nullable LocalDate occurredOn) {}

    /**
     * Interrupt the work.
     *
     * @param reason why
     * @param occurredOn day it happened; none = today
     */
    record SuspendProject(
            @NotBlank @Size(max = 5000) String reason,
            @Nullable LocalDate occurredOn) {}

    /**
     * Go on with the interrupted work.
     *
     * @param occurredOn day it happened; none = today
     */
    record ResumeProject(@Nullable LocalDate occurredOn) {}

    /**
     * Declare the work done.
     *
     * @param occurredOn day it happened; none = today
     */
    record CompleteProject(@Nullable LocalDate occurredOn) {}

    /**
     * Evaluate a completed project.
     *
     * @param results what came of it
     * @param lessons what is learnt from it
     * @param occurredOn day it happened; none = today
     */
    record EvaluateProject(
            @NotBlank @Size(max = 20000) String results,
            @NotBlank @Size(max = 20000) String lessons,
            @Nullable LocalDate occurredOn) {}

    /**
     * Close an evaluated project.
     *
     * @param occurredOn day it happened; none = today
     */
    record CloseProject(@Nullable LocalDate occurredOn) {}

    /**
     * Give the project up before its completion.
     *
     * @param reason why
     * @param occurredOn day it happened; none = today
     */
    record CancelProject(
            @NotBlank @Size(max = 5000) String reason,
            @Nullable LocalDate occurredOn) {}

    /**
     * Take the authority from the activity of a plan in force that the project carries out.
     *
     * @param occurredOn day it happened; none = today
     */
    record AuthoriseByActivity(@Nullable LocalDate occurredOn) {}

    /**
     * Record the ministry's permission for a foreign joint project.
     *
     * @param number number of the permission
     * @param occurredOn day it happened; none = today
     */
    record RecordProjectPermission(
            @NotBlank @Size(max = 100) String number,
            @Nullable LocalDate occurredOn) {}

    /**
     * Propose a change of scope, cost or end.
     *
     * @param change what changes
     * @param reason why
     * @param occurredOn day it happened; none = today
     */
    record ProposeChange(
            @NotNull @Valid ProjectShapes.Terms change,
            @NotBlank @Size(max = 5000) String reason,
            @Nullable LocalDate occurredOn) {}
}
