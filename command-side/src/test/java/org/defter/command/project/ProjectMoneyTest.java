package org.defter.command.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;

import java.util.List;
import org.defter.command.CommonRejection;
import org.defter.command.platform.TestActs;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.InstalmentId;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.project.ProjectEvaluated;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.Projects;
import org.junit.jupiter.api.Test;

/** What comes in and goes out: never above the award, never above the line, never across currencies (I15). */
class ProjectMoneyTest {

    private static final ProjectWorld WORLD = ProjectWorld.usual();

    private static List<ProjectEvent> decide(List<ProjectEvent> history, ProjectCommand command) {
        return WORLD.decide(ProjectActs.after(history), command);
    }

    private static void refused(ProjectRejection reason, List<ProjectEvent> history, ProjectCommand command) {
        refused(WORLD, reason, history, command);
    }

    private static void refused(
            ProjectWorld world, ProjectRejection reason, List<ProjectEvent> history, ProjectCommand command) {
        assertRefused(reason, () -> world.decide(ProjectActs.after(history), command));
    }

    private static InstalmentId id(int number) {
        return new InstalmentId(Identifiers.derived("example", "instalment", number));
    }

    @Test
    void receivesUpToTheContractAndNotMore() {
        List<ProjectEvent> first = Projects.and(
                Projects.running(),
                decide(Projects.running(), ProjectActs.receive(Projects.INSTALMENT, Projects.euro("45000")))
                        .getFirst());
        refused(ProjectRejection.ABOVE_AWARD, first, ProjectActs.receive(id(2), Projects.euro("45000.01")));
        assertThat(decide(first, ProjectActs.receive(id(2), Projects.euro("45000"))))
                .hasSize(1);
        refused(
                ProjectRejection.INSTALMENT_ALREADY_RECEIVED,
                first,
                ProjectActs.receive(Projects.INSTALMENT, Projects.euro("1")));
        refused(ProjectRejection.CURRENCY_DIFFERS, first, ProjectActs.receive(id(2), Projects.lira("1")));
    }

    @Test
    void countsWhatIsWrittenOffAgainstTheContract() {
        List<ProjectEvent> less = Projects.and(
                Projects.running(),
                decide(Projects.running(), ProjectActs.writeOff(Projects.euro("80000")))
                        .getFirst());
        refused(ProjectRejection.ABOVE_AWARD, less, ProjectActs.receive(id(2), Projects.euro("10001")));
        refused(ProjectRejection.ABOVE_AWARD, less, ProjectActs.writeOff(Projects.euro("10001")));
    }

    @Test
    void plansUpToTheAwardAndNotMore() {
        refused(
                ProjectRejection.ABOVE_AWARD,
                Projects.prepared(),
                ProjectActs.plan(id(2), Projects.GRANT, Projects.euro("45000.01")));
        assertThat(decide(Projects.prepared(), ProjectActs.plan(id(2), Projects.GRANT, Projects.euro("45000"))))
                .hasSize(1);
        refused(
                ProjectRejection.FUNDING_NOT_AWARDED,
                Projects.appliedFor(),
                ProjectActs.plan(id(2), Projects.GRANT, Projects.euro("1")));
    }

    @Test
    void spendsWithinALineAndSetsItAnewFirst() {
        refused(
                ProjectRejection.ABOVE_BUDGET_LINE,
                Projects.running(),
                ProjectActs.spend("1", Projects.euro("60000.01")));
        List<ProjectEvent> raised = Projects.and(
                Projects.running(),
                decide(Projects.running(), ProjectActs.line("1", Projects.euro("60000.01")))
                        .getFirst());
        List<ProjectEvent> spent = Projects.and(
                raised,
                decide(raised, ProjectActs.spend("1", Projects.euro("60000.01")))
                        .getFirst());
        refused(ProjectRejection.LINE_BELOW_SPENT, spent, ProjectActs.line("1", Projects.euro("60000")));
        refused(ProjectRejection.CURRENCY_DIFFERS, spent, ProjectActs.line("1", Projects.lira("900000")));
    }

    @Test
    void closesOnlyWhatIsSettled() {
        CloseProject close = new CloseProject(Projects.PROJECT, null, null);
        refused(ProjectRejection.PROJECT_NOT_EVALUATED, Projects.completed(), close);
        List<ProjectEvent> evaluated = Projects.and(
                Projects.completed(), new ProjectEvaluated(Projects.PROJECT, "Sonuç", "Ders", Projects.COMPLETED_ON));
        refused(ProjectRejection.AWARD_OUTSTANDING, evaluated, close);
        assertThat(decide(Projects.evaluated(), close)).hasSize(1);
    }

    @Test
    void isDoneOnlyWhenEveryMilestoneIsReachedOrDropped() {
        CompleteProject complete = new CompleteProject(Projects.PROJECT, null, null);
        refused(ProjectRejection.MILESTONES_OPEN, Projects.running(), complete);
        assertThat(decide(Projects.and(Projects.running(), Projects.reached()), complete))
                .hasSize(1);
    }

    @Test
    void isTheBusinessOfItsUnit() {
        assertRefused(
                CommonRejection.NOT_YOUR_UNIT,
                () -> WORLD.by(TestActs.on(
                                ProjectWorld.TODAY, TestActs.ofUnit(Role.CLERK, Municipalities.OTHER_DEPARTMENT)))
                        .decide(ProjectActs.after(Projects.running()), ProjectActs.line("1", Projects.euro("1"))));
    }
}
