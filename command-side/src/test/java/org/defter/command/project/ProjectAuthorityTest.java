package org.defter.command.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.defter.command.platform.TestActs;
import org.defter.kernel.access.Role;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.ActivityDropped;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanSubmitted;
import org.defter.kernel.plan.PlanUpdated;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.project.ActivityAuthorityChanged;
import org.defter.kernel.project.AuthorityStanding;
import org.defter.kernel.project.PlanActivity;
import org.defter.kernel.project.ProjectAuthorised;
import org.defter.kernel.project.ProjectAuthorisedByActivity;
import org.defter.kernel.project.ProjectCard;
import org.defter.kernel.project.ProjectDecisionTookNoEffect;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.ProjectNoEffect;
import org.defter.kernel.project.ProjectPermissionRecorded;
import org.defter.kernel.project.ProjectViolation;
import org.defter.kernel.project.Projects;
import org.junit.jupiter.api.Test;

/** What a project stands on: a decision or a plan (I15, I02), the courts (D05), the permission (I03). */
class ProjectAuthorityTest {

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

    private static final StartProject START = ProjectActs.start(Projects.STARTED_ON);

    @Test
    void pinsTheDecisionWithTheDayOfItsVote() {
        assertThat(decide(Projects.idea(), ProjectActs.authorise(Projects.AUTHORITY)))
                .containsExactly(Projects.authorised());
    }

    @Test
    void takesADecisionOnce() {
        assertThat(decide(Projects.appliedFor(), ProjectActs.authorise(Projects.AUTHORITY)))
                .isEmpty();
    }

    @Test
    void recordsASecondDecisionWithoutEffect() {
        assertThat(decide(Projects.appliedFor(), ProjectActs.authorise(Projects.CHANGING)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProjectDecisionTookNoEffect.class,
                        e -> assertThat(e.cause()).isEqualTo(ProjectNoEffect.ALREADY_AUTHORISED));
    }

    @Test
    void givesTheAuthorityAnewAfterAnAnnulment() {
        List<ProjectEvent> annulled = ProjectSamples.annulled(Projects.contracted());
        assertThat(decide(annulled, ProjectActs.authorise(Projects.CHANGING)))
                .singleElement()
                .isInstanceOf(ProjectAuthorised.class);
        assertThat(decide(annulled, ProjectActs.authorise(Projects.AUTHORITY))).isEmpty();
    }

    @Test
    void takesTheAuthorityFromAnActivityOfThePlanInForce() {
        assertThat(decide(Projects.idea(), ProjectActs.byActivity()))
                .singleElement()
                .isInstanceOfSatisfying(ProjectAuthorisedByActivity.class, e -> {
                    assertThat(e.version()).isEqualTo(Plans.frozen(Plans.drafted(), 1));
                    assertThat(e.activity().activityId()).isEqualTo(Plans.ACTIVITY);
                });
    }

    @Test
    void takesNoneFromAPlanThatIsNotInForceOrHeldByACourt() {
        for (List<PlanEvent> plan : List.of(Plans.submitted(), Plans.suspended(), Plans.repealed(), Plans.annulled())) {
            refused(
                    WORLD.with(Optional.of(ProjectWorld.plan(plan))),
                    ProjectRejection.AUTHORISING_PLAN_NOT_IN_FORCE,
                    Projects.idea(),
                    ProjectActs.byActivity());
        }
    }

    @Test
    void takesNoneFromAnActivityThatTheVersionInForceDoesNotContain() {
        List<PlanEvent> without = Plans.and(
                Plans.updating(), new ActivityDropped(Plans.PLAN, Plans.ACTIVITY, "bitti", Plans.UPDATE_OPENED_ON));
        PlanContent content = Plans.content(without);
        List<PlanEvent> updated = Plans.and(
                without,
                new PlanSubmitted(Plans.PLAN, content.freeze(Plans.PLAN, 2), null, false, Plans.UPDATE_SUBMITTED_ON),
                new PlanUpdated(
                        Plans.PLAN, content.freeze(Plans.PLAN, 2), Plans.UPDATE, Plans.DECISION, Plans.UPDATED_ON));
        refused(
                WORLD.with(Optional.of(ProjectWorld.plan(updated))),
                ProjectRejection.ACTIVITY_NOT_IN_FORCE,
                Projects.idea(),
                ProjectActs.byActivity());
    }

    @Test
    void takesNoneFromAnActivityOfAnotherUnit() {
        ProjectCard card = Projects.card();
        ProjectCard other = new ProjectCard(
                card.title(),
                card.purpose(),
                Municipalities.OTHER_DEPARTMENT,
                null,
                List.of(),
                card.activity(),
                List.of(),
                card.scope(),
                card.start(),
                card.end(),
                card.cost(),
                false);
        refused(
                WORLD.by(TestActs.on(
                        ProjectWorld.TODAY, TestActs.ofUnit(Role.UNIT_HEAD, Municipalities.OTHER_DEPARTMENT))),
                ProjectRejection.ACTIVITY_OF_ANOTHER_UNIT,
                List.of(Projects.conceived(other)),
                ProjectActs.byActivity());
    }

    /** I02: that a plan contains it is no decision on the cooperation. */
    @Test
    void givesAForeignJointProjectNoAuthorityByAnActivity() {
        refused(
                ProjectRejection.FOREIGN_PROJECT_NEEDS_DECISION,
                List.of(Projects.conceived(Projects.foreignCard())),
                ProjectActs.byActivity());
    }

    @Test
    void asksThePlanAgainAtEachActThatNeedsIt() {
        List<ProjectEvent> byActivity = Projects.and(
                Projects.idea(),
                new ProjectAuthorisedByActivity(
                        Projects.PROJECT,
                        new PlanActivity(Plans.PLAN, Plans.ACTIVITY),
                        Plans.frozen(Plans.drafted(), 1),
                        Projects.AUTHORISED_ON),
                Projects.applied(Projects.GRANT, Projects.grant(true)),
                Projects.awarded(Projects.GRANT, Projects.euro("90000")));
        SignContract sign = ProjectActs.sign(Projects.GRANT, Projects.contract(Projects.euro("90000")));
        assertThat(decide(byActivity, sign)).hasSize(1);
        refused(
                WORLD.with(Optional.of(ProjectWorld.plan(Plans.suspended()))),
                ProjectRejection.AUTHORISING_PLAN_NOT_IN_FORCE,
                byActivity,
                sign);
    }

    /** D05: what a court does to the plan reaches the projects that stand on it; that the plan ends otherwise does not. */
    @Test
    void followsWhatCourtsMakeOfThePlan() {
        ReviewActivityAuthority review = new ReviewActivityAuthority(Projects.PROJECT, Plans.PLAN, Projects.APPLIED_ON);
        Map<List<PlanEvent>, AuthorityStanding> outcomes =
                Map.of(Plans.suspended(), AuthorityStanding.STAYED, Plans.annulled(), AuthorityStanding.ANNULLED);
        List<ProjectEvent> standing = Projects.byActivityStayed().subList(0, 2);
        outcomes.forEach((plan, expected) -> assertThat(
                        WORLD.with(Optional.of(ProjectWorld.plan(plan))).decide(ProjectActs.after(standing), review))
                .containsExactly(
                        new ActivityAuthorityChanged(Projects.PROJECT, Plans.PLAN, expected, Projects.APPLIED_ON)));
        for (List<PlanEvent> plan : List.of(Plans.inForce(), Plans.closed(), Plans.repealed())) {
            assertThat(WORLD.with(Optional.of(ProjectWorld.plan(plan))).decide(ProjectActs.after(standing), review))
                    .isEmpty();
        }
        assertThat(decide(Projects.byActivityStayed(), review))
                .containsExactly(new ActivityAuthorityChanged(
                        Projects.PROJECT, Plans.PLAN, AuthorityStanding.STANDS, Projects.APPLIED_ON));
        assertThat(decide(Projects.appliedFor(), review)).isEmpty();
    }

    @Test
    void stopsWhatNeedsTheAuthorityWhileACourtHoldsIt() {
        List<ProjectEvent> stayed = Projects.and(
                Projects.contracted(),
                decide(Projects.contracted(), ProjectActs.stay(Projects.AUTHORITY))
                        .getFirst());
        refused(ProjectRejection.AUTHORITY_IS_STAYED, stayed, START);
        assertThat(Projects.record(stayed).violations()).containsExactly(ProjectViolation.WITHOUT_AUTHORITY);
        List<ProjectEvent> restored = Projects.and(
                stayed, decide(stayed, ProjectActs.restore(Projects.AUTHORITY)).getFirst());
        assertThat(decide(restored, START)).hasSize(1);
        assertThat(Projects.record(restored).violations()).isEmpty();
    }

    @Test
    void showsAProjectUnderContractWhoseAuthorityWasAnnulled() {
        List<ProjectEvent> annulled = Projects.and(
                Projects.running(),
                decide(Projects.running(), ProjectActs.annul(Projects.AUTHORITY))
                        .getFirst());
        assertThat(Projects.record(annulled).violations()).containsExactly(ProjectViolation.WITHOUT_AUTHORITY);
        assertThat(decide(annulled, new SuspendProject(Projects.PROJECT, null, "Karar iptal", null)))
                .hasSize(1);
        assertThat(decide(annulled, ProjectActs.annul(Projects.AUTHORITY))).isEmpty();
    }

    @Test
    void hasNoTermsOfAnAnnulledChangeAnyMore() {
        List<ProjectEvent> annulled = Projects.and(
                Projects.changed(),
                decide(Projects.changed(), ProjectActs.annul(Projects.CHANGING)).getFirst());
        assertThat(Projects.record(annulled).terms().cost()).isEqualTo(Projects.euro("100000"));
        assertThat(Projects.record(Projects.changed()).terms().cost()).isEqualTo(Projects.euro("150000"));
    }

    /** I03: the ministry by its name of that day. */
    @Test
    void recordsThePermissionOfTheMinistryOfTheDay() {
        List<ProjectEvent> foreign = List.of(Projects.conceived(Projects.foreignCard()));
        assertThat(decide(foreign, ProjectActs.permit(Projects.PERMITTED_ON)))
                .singleElement()
                .isInstanceOfSatisfying(ProjectPermissionRecorded.class, e -> {
                    assertThat(e.ministry()).contains("İklim");
                    assertThat(e.explanation()).isNotEmpty();
                });
        refused(
                ProjectRejection.PROJECT_PERMISSION_NOT_NEEDED,
                Projects.idea(),
                ProjectActs.permit(Projects.PERMITTED_ON));
        refused(
                ProjectRejection.PROJECT_ALREADY_PERMITTED,
                Projects.and(foreign, Projects.permitted()),
                ProjectActs.permit(Projects.SIGNED_ON));
    }
}
