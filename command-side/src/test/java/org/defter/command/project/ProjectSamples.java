package org.defter.command.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.defter.kernel.Evidence;
import org.defter.kernel.finance.FundingOrigin;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.InstalmentId;
import org.defter.kernel.id.IssueId;
import org.defter.kernel.id.MilestoneId;
import org.defter.kernel.id.ProjectChangeId;
import org.defter.kernel.id.RiskId;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.project.ChangeFailure;
import org.defter.kernel.project.ProjectDecisionAnnulled;
import org.defter.kernel.project.ProjectDecisionStayed;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.Projects;
import org.defter.kernel.project.RiskLevel;

/** A project in each of its states, and one or several samples of each command on it. */
final class ProjectSamples {

    /** Histories that lead to each state, by the state's name. */
    static final Map<String, List<List<ProjectEvent>>> STATES = Map.of(
            "Preparing",
                    List.of(
                            Projects.idea(),
                            List.of(Projects.conceived(Projects.foreignCard())),
                            Projects.and(
                                    Projects.idea(),
                                    Projects.authorised(),
                                    Projects.applied(Projects.LOAN, Projects.loan(FundingOrigin.FOREIGN))),
                            Projects.byActivityStayed(),
                            Projects.appliedFor(),
                            Projects.prepared(),
                            stayed(Projects.prepared())),
            "Contracted",
                    List.of(Projects.contracted(), stayed(Projects.contracted()), annulled(Projects.contracted())),
            "Running",
                    List.of(
                            Projects.running(),
                            Projects.changing(),
                            Projects.changed(),
                            stayed(Projects.changed()),
                            Projects.and(Projects.running(), Projects.reached())),
            "Suspended", List.of(Projects.suspended(), stayed(Projects.suspended()), annulled(Projects.suspended())),
            "Completed", List.of(Projects.completed(), Projects.evaluated()),
            "Closed", List.of(Projects.closed()),
            "Cancelled", List.of(Projects.cancelled()));

    private static final List<ProjectCommand> COMMANDS = commands();

    private ProjectSamples() {}

    static List<ProjectEvent> stayed(List<ProjectEvent> history) {
        return Projects.and(
                history,
                new ProjectDecisionStayed(
                        Projects.PROJECT, Projects.AUTHORITY, Projects.NUMBER, LocalDate.of(2025, 1, 2)));
    }

    static List<ProjectEvent> annulled(List<ProjectEvent> history) {
        return Projects.and(
                history,
                new ProjectDecisionAnnulled(
                        Projects.PROJECT, Projects.AUTHORITY, Projects.NUMBER, LocalDate.of(2025, 1, 2)));
    }

    /** The samples of a kind of command, by the name of its record. */
    static Stream<ProjectCommand> of(String command) {
        return all().filter(sample -> sample.getClass().getSimpleName().equals(command));
    }

    /** Every sample. */
    static Stream<ProjectCommand> all() {
        return COMMANDS.stream();
    }

    private static List<ProjectCommand> commands() {
        LocalDate none = null;
        return List.of(
                ProjectActs.conceive(Projects.card()),
                ProjectActs.conceive(Projects.foreignCard()),
                ProjectActs.start(none),
                new SuspendProject(Projects.PROJECT, null, "Deprem", none),
                new ResumeProject(Projects.PROJECT, null, none),
                new CompleteProject(Projects.PROJECT, null, none),
                new EvaluateProject(Projects.PROJECT, null, "Tüketim azaldı", "Daha erken ihale", none),
                new CloseProject(Projects.PROJECT, null, none),
                new CancelProject(Projects.PROJECT, null, "Ödenek yok", none),
                ProjectActs.authorise(Projects.AUTHORITY),
                ProjectActs.authorise(Projects.CHANGING),
                ProjectActs.byActivity(),
                new ReviewActivityAuthority(Projects.PROJECT, Plans.PLAN, LocalDate.of(2025, 1, 2)),
                ProjectActs.stay(Projects.AUTHORITY),
                ProjectActs.stay(Projects.CHANGING),
                ProjectActs.restore(Projects.AUTHORITY),
                ProjectActs.annul(Projects.AUTHORITY),
                ProjectActs.annul(Projects.CHANGING),
                ProjectActs.permit(Projects.PERMITTED_ON),
                ProjectActs.apply(Projects.grant(true)),
                ProjectActs.apply(Projects.grant(false)),
                ProjectActs.award(Projects.GRANT, Projects.euro("90000")),
                ProjectActs.award(Projects.GRANT, Projects.lira("90000")),
                ProjectActs.award(Projects.SECOND_GRANT, Projects.euro("90000")),
                new RecordRefusal(Projects.PROJECT, null, Projects.GRANT, "Puan", none),
                new WithdrawApplication(Projects.PROJECT, null, Projects.GRANT, "Başka kaynak", none),
                new WithdrawApplication(Projects.PROJECT, null, Projects.LOAN, "Başka kaynak", none),
                new RecordTreasuryPermission(Projects.PROJECT, null, Projects.LOAN, "H-1", none),
                new RecordBorrowingApproval(Projects.PROJECT, null, Projects.LOAN, "B-1", none),
                new RecordBorrowingApproval(Projects.PROJECT, null, Projects.GRANT, "B-1", none),
                ProjectActs.borrow(Projects.LOAN),
                ProjectActs.borrow(Projects.GRANT),
                ProjectActs.sign(Projects.GRANT, Projects.contract(Projects.euro("90000"))),
                ProjectActs.sign(Projects.LOAN, Projects.contract(Projects.lira("5000000"))),
                new PlanMilestone(
                        Projects.PROJECT,
                        null,
                        new MilestoneId(Identifiers.derived("example", "milestone", 2)),
                        "Son bina",
                        LocalDate.of(2025, 11, 1),
                        none),
                new MoveMilestone(
                        Projects.PROJECT, null, Projects.MILESTONE, LocalDate.of(2025, 6, 30), "İhale uzadı", none),
                new ReachMilestone(
                        Projects.PROJECT, null, Projects.MILESTONE, new Evidence("Tutanak", "2025/12", null), none),
                new DropMilestone(Projects.PROJECT, null, Projects.MILESTONE, "Gerek kalmadı", none),
                new RaiseRisk(
                        Projects.PROJECT,
                        null,
                        new RiskId(Identifiers.derived("example", "risk", 2)),
                        "Gecikme",
                        RiskLevel.LOW,
                        RiskLevel.HIGH,
                        "Yedek plan",
                        none),
                new CloseRisk(Projects.PROJECT, null, Projects.RISK, "Alım bitti", none),
                new RaiseIssue(
                        Projects.PROJECT,
                        null,
                        new IssueId(Identifiers.derived("example", "issue", 2)),
                        "Malzeme gelmedi",
                        "Başka satıcı",
                        none),
                new ResolveIssue(Projects.PROJECT, null, Projects.ISSUE, "Ruhsat alındı", none),
                ProjectActs.line("1", Projects.euro("70000")),
                ProjectActs.line("1", Projects.euro("60000")),
                ProjectActs.plan(Projects.INSTALMENT, Projects.GRANT, Projects.euro("1000")),
                ProjectActs.plan(
                        new InstalmentId(Identifiers.derived("example", "instalment", 2)),
                        Projects.GRANT,
                        Projects.euro("1000")),
                ProjectActs.receive(Projects.INSTALMENT, Projects.euro("45000")),
                ProjectActs.receive(Projects.INSTALMENT, Projects.euro("90001")),
                ProjectActs.writeOff(Projects.euro("1000")),
                ProjectActs.spend("1", Projects.euro("1000")),
                ProjectActs.spend("1", Projects.euro("60001")),
                ProjectActs.spend("9", Projects.euro("1000")),
                ProjectActs.change(null, Projects.euro("101000"), null),
                ProjectActs.change("Otuz bina", null, null),
                ProjectActs.change(new ProjectChangeId(Identifiers.derived("c", 2)), "Otuz bina", null, null),
                ProjectActs.approve(Projects.CHANGING),
                new FailChange(Projects.PROJECT, Projects.CHANGE, ChangeFailure.REJECTED, LocalDate.of(2025, 7, 1)));
    }
}
