package org.defter.command.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.RulesetTexts;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.ProjectChangeId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.project.ChangeFailure;
import org.defter.kernel.project.ProjectChangeProposed;
import org.defter.kernel.project.ProjectChanged;
import org.defter.kernel.project.ProjectDecisionTookNoEffect;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.Projects;
import org.junit.jupiter.api.Test;

/** Changes of scope, cost and end, measured by what was authorised (I15). */
class ProjectChangeTest {

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

    private static ProjectChangeId id(int number) {
        return new ProjectChangeId(Identifiers.derived("example", "change", number));
    }

    @Test
    void changesAnIdeaAsTheUnitLikes() {
        assertThat(decide(Projects.idea(), ProjectActs.change("Başka iş", Projects.euro("900000"), null)))
                .singleElement()
                .isInstanceOf(ProjectChanged.class);
    }

    @Test
    void changesAtOnceWhatTheAuthorityBears() {
        assertThat(decide(Projects.running(), ProjectActs.change(null, Projects.euro("110000"), null)))
                .singleElement()
                .isInstanceOfSatisfying(ProjectChanged.class, e -> {
                    assertThat(e.decision()).isNull();
                    assertThat(e.explanation()).isNotEmpty();
                    assertThat(e.before().cost()).isEqualTo(Projects.euro("100000"));
                });
    }

    @Test
    void waitsForTheCouncilWithWhatItDoesNotBear() {
        for (ProposeChange change : List.of(
                ProjectActs.change(null, Projects.euro("110000.01"), null),
                ProjectActs.change(null, null, LocalDate.of(2026, 12, 31)),
                ProjectActs.change("Otuz bina", null, null))) {
            assertThat(decide(Projects.running(), change))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            ProjectChangeProposed.class,
                            e -> assertThat(e.explanation()).isNotEmpty());
        }
    }

    /** No salami slicing: what was changed before on the same authority counts. */
    @Test
    void addsUpWhatWasChangedSinceTheAuthority() {
        List<ProjectEvent> once = Projects.and(
                Projects.running(),
                decide(Projects.running(), ProjectActs.change(id(1), null, Projects.euro("109000"), null))
                        .getFirst());
        assertThat(decide(once, ProjectActs.change(id(2), null, Projects.euro("118000"), null)))
                .singleElement()
                .isInstanceOf(ProjectChangeProposed.class);
    }

    @Test
    void measuresAnewByWhatTheCouncilGranted() {
        assertThat(decide(Projects.changed(), ProjectActs.change(id(2), null, Projects.euro("160000"), null)))
                .singleElement()
                .isInstanceOf(ProjectChanged.class);
    }

    /** I15 in a ruleset of its own: another share, another outcome. */
    @Test
    void followsARulesetOfItsOwn() {
        for (MunicipalityKind kind : MunicipalityKind.values()) {
            LawInForce law = ProjectWorld.law(kind);
            LawInForce own = law.withRuleset(
                    RulesetTexts.with(law, "I15.changeOfScopeNeedsCouncil", false, LocalDate.of(2024, 6, 1)));
            Project running = ProjectActs.after(Projects.running());
            ProposeChange change = ProjectActs.change("Otuz bina", null, null);
            assertThat(WORLD.with(law).decide(running, change).getFirst()).isInstanceOf(ProjectChangeProposed.class);
            assertThat(WORLD.with(own).decide(running, change).getFirst()).isInstanceOf(ProjectChanged.class);
        }
    }

    @Test
    void refusesWhatIsNoChangeOrCannotBe() {
        refused(
                ProjectRejection.NO_CHANGE,
                Projects.running(),
                ProjectActs.change(null, Projects.euro("100000"), null));
        refused(
                ProjectRejection.CURRENCY_DIFFERS,
                Projects.running(),
                ProjectActs.change(null, Projects.lira("100000"), null));
        refused(
                ProjectRejection.PROJECT_ENDS_BEFORE_START,
                Projects.running(),
                ProjectActs.change(null, null, LocalDate.of(2024, 12, 31)));
        refused(ProjectRejection.CHANGE_WAITS, Projects.changing(), ProjectActs.change(id(2), "Otuz bina", null, null));
        refused(
                ProjectRejection.AUTHORITY_IS_STAYED,
                ProjectSamples.stayed(Projects.running()),
                ProjectActs.change("Otuz bina", null, null));
    }

    @Test
    void makesAWaitingChangeByItsDecisionOnce() {
        List<ProjectEvent> made = decide(Projects.changing(), ProjectActs.approve(Projects.CHANGING));
        assertThat(made)
                .singleElement()
                .isInstanceOfSatisfying(
                        ProjectChanged.class, e -> assertThat(e.decision()).isNotNull());
        assertThat(decide(Projects.changed(), ProjectActs.approve(Projects.CHANGING)))
                .isEmpty();
        assertThat(decide(Projects.running(), ProjectActs.approve(Projects.CHANGING)))
                .singleElement()
                .isInstanceOf(ProjectDecisionTookNoEffect.class);
    }

    @Test
    void letsAChangeFailOnce() {
        FailChange fail =
                new FailChange(Projects.PROJECT, Projects.CHANGE, ChangeFailure.LAPSED, LocalDate.of(2025, 5, 2));
        List<ProjectEvent> failed = Projects.and(
                Projects.changing(), decide(Projects.changing(), fail).getFirst());
        assertThat(Projects.record(failed).waitingChange()).isEmpty();
        assertThat(decide(failed, fail)).isEmpty();
    }
}
