package org.defter.command.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.RulesetTexts;
import org.defter.kernel.Evidence;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Setting;
import org.defter.kernel.law.SettingChange;
import org.defter.kernel.project.Contract;
import org.defter.kernel.project.ContractSigned;
import org.defter.kernel.project.FundingApplied;
import org.defter.kernel.project.FundingCard;
import org.defter.kernel.project.ProjectAuthorised;
import org.defter.kernel.project.ProjectCard;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.ProjectPermissionRecorded;
import org.defter.kernel.project.Projects;
import org.junit.jupiter.api.Test;

/** Where everything a project needs comes together: the contract (I02, I03, I09, I12, I15). */
class ContractTest {

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

    private static final SignContract SIGN =
            ProjectActs.sign(Projects.GRANT, Projects.contract(Projects.euro("90000")));

    private static List<ProjectEvent> awarded(ProjectCard card, FundingCard funding, ProjectEvent... before) {
        return Projects.and(
                Projects.and(List.of(Projects.conceived(card)), before),
                Projects.applied(Projects.GRANT, funding),
                Projects.awarded(Projects.GRANT, Projects.euro("90000")));
    }

    /** I15, by the setting: the council before the application. */
    @Test
    void appliesWithAuthorityOnlyWhereTheSettingAsksForIt() {
        ApplyForFunding apply = ProjectActs.apply(Projects.grant(true));
        refused(ProjectRejection.PROJECT_NOT_AUTHORISED, Projects.idea(), apply);
        assertThat(decide(Projects.and(Projects.idea(), Projects.authorised()), apply))
                .singleElement()
                .isInstanceOfSatisfying(
                        FundingApplied.class, e -> assertThat(e.explanation()).isNotEmpty());
        LawInForce before = WORLD.law()
                .withSetting(new SettingChange(Setting.AUTHORITY_POINT, "BEFORE_CONTRACT", LocalDate.of(2024, 1, 1)));
        assertThat(WORLD.with(before).decide(ProjectActs.after(Projects.idea()), apply))
                .hasSize(1);
    }

    /** I15: an authority that came later than the act is none. */
    @Test
    void countsNoAuthorityOfALaterDay() {
        ProjectEvent later = new ProjectAuthorised(
                Projects.PROJECT,
                Projects.decision(Projects.AUTHORITY, Projects.SIGNED_ON.plusDays(1)),
                null,
                Projects.SIGNED_ON.plusDays(1));
        refused(
                ProjectRejection.AUTHORITY_NOT_YET_IN_FORCE,
                awarded(Projects.card(), Projects.grant(true), later),
                SIGN);
    }

    /** What was signed can be looked up; signing the same terms on another paper is another contract. */
    @Test
    void keepsTheSignedDocument() {
        SignContract onPaper = ProjectActs.sign(Projects.GRANT, on("5c".repeat(32)));
        List<ProjectEvent> history = awarded(Projects.card(), Projects.grant(true), Projects.authorised());
        List<? extends ProjectEvent> signed = decide(history, onPaper);
        assertThat(signed)
                .singleElement()
                .isInstanceOfSatisfying(
                        ContractSigned.class, e -> assertThat(e.contract()).isEqualTo(on("5c".repeat(32))));
        List<ProjectEvent> after = Projects.and(history, signed.getFirst());
        assertThat(decide(after, onPaper)).isEmpty();
        refused(ProjectRejection.FUNDING_IS_CONTRACTED, after, ProjectActs.sign(Projects.GRANT, on("5d".repeat(32))));
    }

    private static Contract on(String sha256) {
        return Projects.contract(Projects.euro("90000"), new Evidence("Hibe sözleşmesi (örnek)", "S-2025/1", sha256));
    }

    /** I12: a conditional grant needs the council, an unconditional one is the mayor's. */
    @Test
    void leavesAnUnconditionalGrantToTheMayor() {
        refused(ProjectRejection.PROJECT_NOT_AUTHORISED, awarded(Projects.card(), Projects.grant(true)), SIGN);
        assertThat(decide(awarded(Projects.card(), Projects.grant(false)), SIGN))
                .singleElement()
                .isInstanceOfSatisfying(
                        ContractSigned.class,
                        e -> assertThat(e.authorityNeeded()).isFalse());
    }

    /** I12 in a ruleset of the legal unit's own: the council for any grant. */
    @Test
    void asksTheCouncilForAnyGrantWhereTheRulesetSaysSo() {
        for (MunicipalityKind kind : MunicipalityKind.values()) {
            LawInForce law = ProjectWorld.law(kind);
            LawInForce strict = law.withRuleset(
                    RulesetTexts.with(law, "I12.unconditionalNeedsCouncil", true, LocalDate.of(2024, 6, 1)));
            refused(
                    WORLD.with(strict),
                    ProjectRejection.PROJECT_NOT_AUTHORISED,
                    awarded(Projects.card(), Projects.grant(false)),
                    SIGN);
        }
    }

    /** I02: also an unconditional grant, where a foreign local authority takes part. */
    @Test
    void asksTheCouncilForTheCooperationItself() {
        refused(
                ProjectRejection.FOREIGN_PROJECT_NEEDS_DECISION,
                awarded(Projects.foreignCard(), Projects.grant(false), Projects.permitted()),
                SIGN);
    }

    /** I03. */
    @Test
    void signsNothingForeignBeforeThePermission() {
        refused(
                ProjectRejection.PROJECT_NOT_PERMITTED,
                awarded(Projects.foreignCard(), Projects.grant(true), Projects.authorised()),
                SIGN);
        ProjectEvent later = new ProjectPermissionRecorded(
                Projects.PROJECT, "Bakanlık", "1", Projects.RULESET, List.of(), Projects.SIGNED_ON.plusDays(1));
        refused(
                ProjectRejection.PROJECT_NOT_PERMITTED,
                awarded(Projects.foreignCard(), Projects.grant(true), Projects.authorised(), later),
                SIGN);
        assertThat(decide(
                        awarded(
                                Projects.foreignCard(),
                                Projects.grant(true),
                                Projects.authorised(),
                                Projects.permitted()),
                        SIGN))
                .hasSize(1);
    }

    /** I09. */
    @Test
    void letsOnlyWhomTheDecisionNamesSignAndUntilItsDay() {
        List<ProjectEvent> history = awarded(Projects.card(), Projects.grant(true), Projects.authorised());
        assertThat(decide(history, SIGN)).hasSize(1);
        Contract own = Projects.contract(Projects.euro("90000"));
        refused(
                ProjectRejection.SIGNATORY_NOT_NAMED,
                history,
                ProjectActs.sign(
                        Projects.GRANT,
                        new Contract(
                                own.number(),
                                "Üye 2",
                                own.office(),
                                own.start(),
                                own.end(),
                                own.amount(),
                                null,
                                null)));
        refused(
                ProjectRejection.SIGNATORY_NOT_NAMED,
                history,
                new SignContract(Projects.PROJECT, null, Projects.GRANT, own, LocalDate.of(2025, 7, 1)));
    }

    @Test
    void letsAnybodySignWhereNobodyIsNamed() {
        ProjectEvent unnamed = new ProjectAuthorised(
                Projects.PROJECT,
                Projects.decision(Projects.AUTHORITY, Projects.AUTHORISED_ON),
                null,
                Projects.AUTHORISED_ON);
        List<ProjectEvent> history = awarded(Projects.card(), Projects.grant(true), unnamed);
        assertThat(decide(
                        history,
                        new SignContract(
                                Projects.PROJECT,
                                null,
                                Projects.GRANT,
                                Projects.contract(Projects.euro("90000")),
                                LocalDate.of(2025, 7, 1))))
                .hasSize(1);
    }

    @Test
    void staysWithinTheAwardAndItsCurrency() {
        List<ProjectEvent> history = awarded(Projects.card(), Projects.grant(true), Projects.authorised());
        refused(
                ProjectRejection.ABOVE_AWARD,
                history,
                ProjectActs.sign(Projects.GRANT, Projects.contract(Projects.euro("90000.01"))));
        refused(
                ProjectRejection.CURRENCY_DIFFERS,
                history,
                ProjectActs.sign(Projects.GRANT, Projects.contract(Projects.lira("1000"))));
        refused(ProjectRejection.FUNDING_NOT_AWARDED, Projects.appliedFor(), SIGN);
    }

    @Test
    void pinsTheRulesetAndTheSteps() {
        assertThat(decide(Projects.prepared(), SIGN))
                .singleElement()
                .isInstanceOfSatisfying(ContractSigned.class, e -> {
                    assertThat(e.ruleset()).isEqualTo(Projects.RULESET);
                    assertThat(e.explanation())
                            .extracting(Explanation::step)
                            .containsExactly("grantNeedsCouncil", "authorityNeeded");
                });
    }
}
