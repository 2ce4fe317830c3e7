package org.defter.command.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.measure.GrantStage;
import org.defter.kernel.municipality.UnitTree;
import org.defter.kernel.plan.PlanInForce;
import org.defter.kernel.project.ContractSigned;
import org.defter.kernel.project.FundingKind;
import org.defter.kernel.project.FundingRecord;
import org.defter.kernel.project.MilestoneRecord;
import org.defter.kernel.project.ProjectCancelled;
import org.defter.kernel.project.ProjectCard;
import org.defter.kernel.project.ProjectClosed;
import org.defter.kernel.project.ProjectCompleted;
import org.defter.kernel.project.ProjectConceived;
import org.defter.kernel.project.ProjectEvaluated;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.ProjectRecord;
import org.defter.kernel.project.ProjectResumed;
import org.defter.kernel.project.ProjectStarted;
import org.defter.kernel.project.ProjectSuspended;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the course of a project (I15): conceived, begun, interrupted, done, evaluated, closed or given up. What it stands
 * on is decided by {@link AuthorityDecider}, its money by {@link FundingDecider}, {@link ContractDecider} and
 * {@link BudgetDecider}, its work by {@link WorkDecider}, changes of its terms by {@link ChangeDecider}.
 *
 * <table>
 * <caption>Of Unconceived ConceiveProject is taken, the others are refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Preparing</th><th>Contracted</th><th>Running</th>
 * <th>Suspended</th><th>Completed</th><th>Closed</th><th>Cancelled</th></tr>
 * <tr><td>ConceiveProject</td>
 * <td colspan="7">nothing if it is the same, else PROJECT_ALREADY_CONCEIVED</td></tr>
 * <tr><td>StartProject</td>
 * <td>PROJECT_NOT_CONTRACTED</td>
 * <td>ProjectStarted, PROJECT_NOT_AUTHORISED, AUTHORITY_IS_STAYED, AUTHORITY_WAS_ANNULLED</td>
 * <td>nothing</td>
 * <td>PROJECT_IS_SUSPENDED</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>SuspendProject</td>
 * <td>PROJECT_NOT_CONTRACTED</td>
 * <td colspan="2">ProjectSuspended</td>
 * <td>nothing</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>ResumeProject</td>
 * <td colspan="3">PROJECT_NOT_SUSPENDED</td>
 * <td>ProjectResumed, AUTHORITY_IS_STAYED, AUTHORITY_WAS_ANNULLED</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>CompleteProject</td>
 * <td colspan="2">PROJECT_NOT_RUNNING</td>
 * <td>ProjectCompleted, MILESTONES_OPEN, CHANGE_WAITS</td>
 * <td>PROJECT_IS_SUSPENDED</td>
 * <td>nothing</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>EvaluateProject</td>
 * <td colspan="4">PROJECT_NOT_COMPLETED</td>
 * <td>ProjectEvaluated, PROJECT_ALREADY_EVALUATED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>CloseProject</td>
 * <td colspan="4">PROJECT_NOT_COMPLETED</td>
 * <td>ProjectClosed, PROJECT_NOT_EVALUATED, AWARD_OUTSTANDING</td>
 * <td>nothing</td>
 * <td>PROJECT_HAS_ENDED</td></tr>
 * <tr><td>CancelProject</td>
 * <td colspan="4">ProjectCancelled</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td>PROJECT_HAS_ENDED</td>
 * <td>nothing</td></tr>
 * </table>
 */
final class ProjectDecider {

    private ProjectDecider() {}

    static List<ProjectEvent> conceive(ConceiveProject c, Project project, UnitTree units, ActContext act) {
        ProjectConceived conceived = conceived(c, units, act);
        return switch (project) {
            case Project.Unconceived _ -> List.of(conceived);
            case Project.Known known -> {
                if (!known.file().origin().equals(conceived)) {
                    throw Rejected.because(ProjectRejection.PROJECT_ALREADY_CONCEIVED);
                }
                yield List.of();
            }
        };
    }

    private static ProjectConceived conceived(ConceiveProject c, UnitTree units, ActContext act) {
        ProjectCard card = c.card();
        act.requireUnit(card.leadingUnit());
        LocalDate day = act.occurredOn(c.occurredOn());
        if (card.end().isBefore(card.start())) {
            throw Rejected.because(
                    ProjectRejection.PROJECT_ENDS_BEFORE_START, "start", card.start(), "end", card.end());
        }
        Stream.concat(
                        Stream.concat(Stream.of(card.leadingUnit()), Stream.ofNullable(card.coordinatingUnit())),
                        card.cooperatingUnits().stream())
                .filter(unit -> !units.exists(unit, day))
                .findFirst()
                .ifPresent(unit -> {
                    throw Rejected.because(ProjectRejection.PROJECT_UNIT_UNKNOWN, "unit", unit, "day", day);
                });
        return new ProjectConceived(c.projectId(), c.municipalityId(), card, day);
    }

    /**
     * Begins the work.
     *
     * @param plan the plan whose activity gave the authority, if one did
     */
    static List<ProjectEvent> start(
            StartProject c, Project project, Optional<PlanInForce> plan, LawInForce law, ActContext act) {
        return switch (project) {
            case Project.Unconceived _ -> throw CourseRules.unknown(c);
            case Project.Preparing _ -> throw CourseRules.notContracted();
            case Project.Contracted(ProjectRecord file) -> {
                LocalDate day = act(file, c.occurredOn(), act);
                requireAuthority(file, plan, law, day);
                yield List.of(new ProjectStarted(c.projectId(), day));
            }
            case Project.Running(ProjectRecord file) -> alreadyTrue(file, act);
            case Project.Suspended _ -> throw CourseRules.suspended();
            case Project.Completed _ -> throw CourseRules.completed();
            case Project.Ended ended -> throw CourseRules.ended(ended);
        };
    }

    static List<ProjectEvent> suspend(SuspendProject c, Project project, ActContext act) {
        return switch (project) {
            case Project.Unconceived _ -> throw CourseRules.unknown(c);
            case Project.Preparing _ -> throw CourseRules.notContracted();
            case Project.Contracted(ProjectRecord file) -> suspended(c, file, act);
            case Project.Running(ProjectRecord file) -> suspended(c, file, act);
            case Project.Suspended(ProjectRecord file) -> alreadyTrue(file, act);
            case Project.Completed _ -> throw CourseRules.completed();
            case Project.Ended ended -> throw CourseRules.ended(ended);
        };
    }

    private static List<ProjectEvent> suspended(SuspendProject c, ProjectRecord file, ActContext act) {
        return List.of(new ProjectSuspended(c.projectId(), c.reason(), act(file, c.occurredOn(), act)));
    }

    /** Goes on with the work. */
    static List<ProjectEvent> resume(
            ResumeProject c, Project project, Optional<PlanInForce> plan, LawInForce law, ActContext act) {
        return switch (project) {
            case Project.Unconceived _ -> throw CourseRules.unknown(c);
            case Project.Active _ -> throw Rejected.because(ProjectRejection.PROJECT_NOT_SUSPENDED);
            case Project.Suspended(ProjectRecord file) -> {
                LocalDate day = act(file, c.occurredOn(), act);
                requireAuthority(file, plan, law, day);
                yield List.of(new ProjectResumed(c.projectId(), day));
            }
            case Project.Completed _ -> throw CourseRules.completed();
            case Project.Ended ended -> throw CourseRules.ended(ended);
        };
    }

    static List<ProjectEvent> complete(CompleteProject c, Project project, ActContext act) {
        return switch (project) {
            case Project.Unconceived _ -> throw CourseRules.unknown(c);
            case Project.Preparing _, Project.Contracted _ -> throw CourseRules.notRunning();
            case Project.Running(ProjectRecord file) -> {
                LocalDate day = act(file, c.occurredOn(), act);
                requireNothingOpen(file);
                yield List.of(new ProjectCompleted(c.projectId(), day));
            }
            case Project.Suspended _ -> throw CourseRules.suspended();
            case Project.Completed(ProjectRecord file) -> alreadyTrue(file, act);
            case Project.Ended ended -> throw CourseRules.ended(ended);
        };
    }

    private static void requireNothingOpen(ProjectRecord file) {
        String open = file.work().milestones().stream()
                .filter(MilestoneRecord::open)
                .map(MilestoneRecord::title)
                .collect(Collectors.joining("; "));
        if (!open.isEmpty()) {
            throw Rejected.because(ProjectRejection.MILESTONES_OPEN, "milestones", open);
        }
        file.waitingChange().ifPresent(change -> {
            throw Rejected.because(ProjectRejection.CHANGE_WAITS, "changeId", change.changeId());
        });
    }

    static List<ProjectEvent> evaluate(EvaluateProject c, Project project, ActContext act) {
        return switch (project) {
            case Project.Unconceived _ -> throw CourseRules.unknown(c);
            case Project.Open _ -> throw Rejected.because(ProjectRejection.PROJECT_NOT_COMPLETED);
            case Project.Completed(ProjectRecord file) -> {
                LocalDate day = act(file, c.occurredOn(), act);
                if (file.evaluation() != null) {
                    throw Rejected.because(ProjectRejection.PROJECT_ALREADY_EVALUATED);
                }
                yield List.of(new ProjectEvaluated(c.projectId(), c.results(), c.lessons(), day));
            }
            case Project.Ended ended -> throw CourseRules.ended(ended);
        };
    }

    static List<ProjectEvent> close(CloseProject c, Project project, ActContext act) {
        return switch (project) {
            case Project.Unconceived _ -> throw CourseRules.unknown(c);
            case Project.Open _ -> throw Rejected.because(ProjectRejection.PROJECT_NOT_COMPLETED);
            case Project.Completed(ProjectRecord file) -> {
                LocalDate day = act(file, c.occurredOn(), act);
                if (file.evaluation() == null) {
                    throw Rejected.because(ProjectRejection.PROJECT_NOT_EVALUATED);
                }
                file.fundings().forEach(funding -> requireSettled(file, funding));
                yield List.of(new ProjectClosed(c.projectId(), day));
            }
            case Project.Closed(ProjectRecord file) -> alreadyTrue(file, act);
            case Project.Cancelled cancelled -> throw CourseRules.ended(cancelled);
        };
    }

    /** What a funder promised has come or is written off; what a loan costs afterwards is kept with the finances. */
    private static void requireSettled(ProjectRecord file, FundingRecord funding) {
        ContractSigned contract = funding.contract();
        if (contract == null || funding.card().kind() == FundingKind.OWN_BUDGET) {
            return;
        }
        BigDecimal outstanding = contract.contract()
                .amount()
                .amount()
                .subtract(file.budget().received(funding.fundingId()))
                .subtract(funding.writtenOff());
        if (outstanding.signum() > 0) {
            throw Rejected.because(
                    ProjectRejection.AWARD_OUTSTANDING,
                    "programme",
                    funding.card().programme(),
                    "outstanding",
                    outstanding.toPlainString(),
                    "currency",
                    contract.contract().amount().currency());
        }
    }

    static List<ProjectEvent> cancel(CancelProject c, Project project, ActContext act) {
        return switch (project) {
            case Project.Unconceived _ -> throw CourseRules.unknown(c);
            case Project.Open open ->
                List.of(new ProjectCancelled(c.projectId(), c.reason(), act(open.file(), c.occurredOn(), act)));
            case Project.Completed _ -> throw CourseRules.completed();
            case Project.Closed closed -> throw CourseRules.ended(closed);
            case Project.Cancelled(ProjectRecord file) -> alreadyTrue(file, act);
        };
    }

    private static void requireAuthority(
            ProjectRecord file, Optional<PlanInForce> plan, LawInForce law, LocalDate day) {
        if (file.needsAuthority()) {
            AuthorityRules.require(
                    file,
                    plan,
                    day,
                    law.on(day).authorityNeeded(GrantStage.CONTRACT).steps());
        }
    }

    /** The day of an act of its unit on the course of the project. */
    private static LocalDate act(ProjectRecord file, @Nullable LocalDate requested, ActContext act) {
        act.requireUnit(file.card().leadingUnit());
        return act.occurredOn(requested, file.since());
    }

    private static List<ProjectEvent> alreadyTrue(ProjectRecord file, ActContext act) {
        act.requireUnit(file.card().leadingUnit());
        return List.of();
    }
}
