package org.defter.command.project;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.id.MilestoneId;
import org.defter.kernel.project.IssueRaised;
import org.defter.kernel.project.IssueRecord;
import org.defter.kernel.project.IssueResolved;
import org.defter.kernel.project.MilestoneDropped;
import org.defter.kernel.project.MilestoneMoved;
import org.defter.kernel.project.MilestonePlanned;
import org.defter.kernel.project.MilestoneReached;
import org.defter.kernel.project.MilestoneRecord;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.ProjectRecord;
import org.defter.kernel.project.RiskClosed;
import org.defter.kernel.project.RiskRaised;
import org.defter.kernel.project.RiskRecord;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the work of a project: milestones, risks and issues. They are planned before the contract as well, reached only
 * while the work goes on.
 *
 * <table>
 * <caption>Of Unconceived all are refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Preparing</th><th>Contracted</th><th>Running</th>
 * <th>Suspended</th><th>Completed</th><th>Closed</th><th>Cancelled</th></tr>
 * <tr><td>PlanMilestone</td>
 * <td colspan="3">MilestonePlanned, nothing if it is the same</td>
 * <td>PROJECT_IS_SUSPENDED</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>MoveMilestone</td>
 * <td colspan="3">MilestoneMoved, nothing if it is that day, MILESTONE_UNKNOWN, MILESTONE_SETTLED</td>
 * <td>PROJECT_IS_SUSPENDED</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>ReachMilestone</td>
 * <td colspan="2">PROJECT_NOT_RUNNING</td>
 * <td>MilestoneReached, nothing if reached, MILESTONE_UNKNOWN, MILESTONE_SETTLED</td>
 * <td>PROJECT_IS_SUSPENDED</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>DropMilestone</td>
 * <td colspan="3">MilestoneDropped, nothing if dropped, MILESTONE_UNKNOWN, MILESTONE_SETTLED</td>
 * <td>PROJECT_IS_SUSPENDED</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>RaiseRisk, RaiseIssue</td>
 * <td colspan="4">RiskRaised, IssueRaised</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td>PROJECT_HAS_ENDED</td>
 * <td>PROJECT_HAS_ENDED</td></tr>
 * <tr><td>CloseRisk, ResolveIssue</td>
 * <td colspan="4">RiskClosed or RISK_UNKNOWN or nothing if closed, IssueResolved or ISSUE_UNKNOWN or nothing if resolved</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td>PROJECT_HAS_ENDED</td>
 * <td>PROJECT_HAS_ENDED</td></tr>
 * </table>
 */
final class WorkDecider {

    private WorkDecider() {}

    static List<ProjectEvent> planMilestone(PlanMilestone c, Project project, ActContext act) {
        ProjectRecord file = CourseRules.active(c, project);
        LocalDate day = day(file, c.occurredOn(), act);
        return file.work().milestone(c.milestoneId()).isPresent()
                ? List.of()
                : List.of(new MilestonePlanned(c.projectId(), c.milestoneId(), c.title(), c.due(), day));
    }

    static List<ProjectEvent> moveMilestone(MoveMilestone c, Project project, ActContext act) {
        ProjectRecord file = CourseRules.active(c, project);
        LocalDate day = day(file, c.occurredOn(), act);
        MilestoneRecord milestone = milestone(file, c.milestoneId());
        requireOpen(milestone);
        return milestone.due().equals(c.due())
                ? List.of()
                : List.of(
                        new MilestoneMoved(c.projectId(), c.milestoneId(), milestone.due(), c.due(), c.reason(), day));
    }

    static List<ProjectEvent> reachMilestone(ReachMilestone c, Project project, ActContext act) {
        return switch (project) {
            case Project.Unconceived _ -> throw CourseRules.unknown(c);
            case Project.Preparing _, Project.Contracted _ -> throw CourseRules.notRunning();
            case Project.Running(ProjectRecord file) -> reached(c, file, act);
            case Project.Suspended _ -> throw CourseRules.suspended();
            case Project.Completed _ -> throw CourseRules.completed();
            case Project.Ended ended -> throw CourseRules.ended(ended);
        };
    }

    private static List<ProjectEvent> reached(ReachMilestone c, ProjectRecord file, ActContext act) {
        LocalDate day = day(file, c.occurredOn(), act);
        MilestoneRecord milestone = milestone(file, c.milestoneId());
        if (milestone.reached() != null) {
            return List.of();
        }
        requireOpen(milestone);
        return List.of(new MilestoneReached(c.projectId(), c.milestoneId(), c.evidence(), day));
    }

    static List<ProjectEvent> dropMilestone(DropMilestone c, Project project, ActContext act) {
        ProjectRecord file = CourseRules.active(c, project);
        LocalDate day = day(file, c.occurredOn(), act);
        MilestoneRecord milestone = milestone(file, c.milestoneId());
        if (milestone.dropped() != null) {
            return List.of();
        }
        requireOpen(milestone);
        return List.of(new MilestoneDropped(c.projectId(), c.milestoneId(), c.reason(), day));
    }

    static List<ProjectEvent> raiseRisk(RaiseRisk c, Project project, ActContext act) {
        ProjectRecord file = CourseRules.open(c, project);
        LocalDate day = day(file, c.occurredOn(), act);
        return file.work().risks().stream()
                        .anyMatch(one -> one.raised().riskId().equals(c.riskId()))
                ? List.of()
                : List.of(new RiskRaised(
                        c.projectId(), c.riskId(), c.title(), c.likelihood(), c.impact(), c.answer(), day));
    }

    static List<ProjectEvent> closeRisk(CloseRisk c, Project project, ActContext act) {
        ProjectRecord file = CourseRules.open(c, project);
        RiskRecord risk = file.work().risks().stream()
                .filter(one -> one.raised().riskId().equals(c.riskId()))
                .findFirst()
                .orElseThrow(() -> Rejected.because(ProjectRejection.RISK_UNKNOWN, "riskId", c.riskId()));
        act.requireUnit(file.card().leadingUnit());
        LocalDate day = act.occurredOn(c.occurredOn(), risk.raised().occurredOn());
        return risk.closed() == null ? List.of(new RiskClosed(c.projectId(), c.riskId(), c.reason(), day)) : List.of();
    }

    static List<ProjectEvent> raiseIssue(RaiseIssue c, Project project, ActContext act) {
        ProjectRecord file = CourseRules.open(c, project);
        LocalDate day = day(file, c.occurredOn(), act);
        return file.work().issues().stream()
                        .anyMatch(one -> one.raised().issueId().equals(c.issueId()))
                ? List.of()
                : List.of(new IssueRaised(c.projectId(), c.issueId(), c.title(), c.answer(), day));
    }

    static List<ProjectEvent> resolveIssue(ResolveIssue c, Project project, ActContext act) {
        ProjectRecord file = CourseRules.open(c, project);
        IssueRecord issue = file.work().issues().stream()
                .filter(one -> one.raised().issueId().equals(c.issueId()))
                .findFirst()
                .orElseThrow(() -> Rejected.because(ProjectRejection.ISSUE_UNKNOWN, "issueId", c.issueId()));
        act.requireUnit(file.card().leadingUnit());
        LocalDate day = act.occurredOn(c.occurredOn(), issue.raised().occurredOn());
        return issue.resolved() == null
                ? List.of(new IssueResolved(c.projectId(), c.issueId(), c.resolution(), day))
                : List.of();
    }

    private static LocalDate day(ProjectRecord file, @Nullable LocalDate requested, ActContext act) {
        act.requireUnit(file.card().leadingUnit());
        return act.occurredOn(requested, file.origin().occurredOn());
    }

    private static MilestoneRecord milestone(ProjectRecord file, MilestoneId id) {
        return file.work()
                .milestone(id)
                .orElseThrow(() -> Rejected.because(ProjectRejection.MILESTONE_UNKNOWN, "milestoneId", id));
    }

    private static void requireOpen(MilestoneRecord milestone) {
        if (!milestone.open()) {
            throw Rejected.because(ProjectRejection.MILESTONE_SETTLED);
        }
    }
}
