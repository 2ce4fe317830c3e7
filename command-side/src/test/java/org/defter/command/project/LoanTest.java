package org.defter.command.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.defter.command.Acts.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.defter.command.Rejected;
import org.defter.command.RulesetTexts;
import org.defter.kernel.Money;
import org.defter.kernel.finance.Finance;
import org.defter.kernel.finance.FinancesYear;
import org.defter.kernel.finance.FundingOrigin;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.project.BorrowingApprovalRecorded;
import org.defter.kernel.project.Contract;
import org.defter.kernel.project.ContractSigned;
import org.defter.kernel.project.FundingCard;
import org.defter.kernel.project.FundingKind;
import org.defter.kernel.project.LiraEquivalent;
import org.defter.kernel.project.ProjectDecisionStayed;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.Projects;
import org.defter.kernel.project.TreasuryPermissionRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a municipality may borrow for a project (I13, I14), both kinds of municipality, and under a ruleset of its own. */
class LoanTest {

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

    private static final LocalDate DAY = Projects.SIGNED_ON;

    private static List<ProjectEvent> loan(FundingOrigin origin, Money amount, ProjectEvent... more) {
        return loan(true, origin, amount, more);
    }

    private static List<ProjectEvent> loan(
            boolean programme, FundingOrigin origin, Money amount, ProjectEvent... more) {
        return Projects.and(
                List.of(
                        Projects.conceived(Projects.card(List.of(), programme)),
                        Projects.authorised(),
                        Projects.applied(
                                Projects.LOAN,
                                new FundingCard(FundingKind.LOAN, origin, "Kredi", "Banka", amount, false)),
                        Projects.awarded(Projects.LOAN, amount)),
                more);
    }

    private static SignContract sign(Money amount) {
        return ProjectActs.sign(Projects.LOAN, Projects.contract(amount));
    }

    private static ProjectWorld world(MunicipalityKind kind, String stock) {
        return WORLD.with(ProjectWorld.law(kind)).with(Finance.year2024(Municipalities.METROPOLITAN, stock));
    }

    /** I14: 1.0 times the revenue of 100 million for an ordinary municipality, 1.5 times for a metropolitan one. */
    @ParameterizedTest
    @EnumSource(MunicipalityKind.class)
    void keepsTheDebtStockWithinTheLimit(MunicipalityKind kind) {
        String full = kind == MunicipalityKind.METROPOLITAN ? "141000000" : "91000000";
        String over = kind == MunicipalityKind.METROPOLITAN ? "141000000.01" : "91000000.01";
        List<ProjectEvent> history = loan(FundingOrigin.DOMESTIC, Finance.lira("9000000"));
        assertThat(world(kind, full).decide(ProjectActs.after(history), sign(Finance.lira("9000000"))))
                .singleElement()
                .isInstanceOfSatisfying(
                        ContractSigned.class,
                        e -> assertThat(e.explanation())
                                .extracting(Explanation::step)
                                .contains("domesticBorrowing", "debtStock", "debtLimit", "withinDebtLimit"));
        assertThatThrownBy(() -> world(kind, over).decide(ProjectActs.after(history), sign(Finance.lira("9000000"))))
                .isInstanceOfSatisfying(Rejected.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(ProjectRejection.DEBT_LIMIT_EXCEEDED);
                    assertThat(refused.explanation())
                            .extracting(Explanation::step)
                            .containsExactly("debtStock", "debtLimit", "withinDebtLimit");
                });
    }

    /** The legal unit's own ruleset: another factor, another outcome. */
    @ParameterizedTest
    @EnumSource(MunicipalityKind.class)
    void followsARulesetOfItsOwn(MunicipalityKind kind) {
        LawInForce law = ProjectWorld.law(kind);
        LawInForce own = law.withRuleset(RulesetTexts.with(law, "I14.debtFactor", "3", LocalDate.of(2024, 6, 1)));
        ProjectWorld world = world(kind, "200000000");
        List<ProjectEvent> history = loan(FundingOrigin.DOMESTIC, Finance.lira("9000000"));
        refused(world, ProjectRejection.DEBT_LIMIT_EXCEEDED, history, sign(Finance.lira("9000000")));
        assertThat(world.with(own).decide(ProjectActs.after(history), sign(Finance.lira("9000000"))))
                .hasSize(1);
    }

    @Test
    void refusesALoanWithoutARevenueOrAStockOnRecord() {
        List<ProjectEvent> history = loan(FundingOrigin.DOMESTIC, Finance.lira("9000000"));
        refused(
                WORLD.with(new FinancesYear[0]),
                ProjectRejection.FINAL_REVENUE_NOT_RECORDED,
                history,
                sign(Finance.lira("9000000")));
        FinancesYear revenueOnly = Finance.fold(
                2024, Finance.events2024(Municipalities.METROPOLITAN, "0").subList(1, 2));
        refused(
                WORLD.with(revenueOnly),
                ProjectRejection.DEBT_STOCK_NOT_RECORDED,
                history,
                sign(Finance.lira("9000000")));
    }

    /** I14: above a tenth of the revenue in one year, with what was borrowed in it before. */
    @ParameterizedTest
    @EnumSource(MunicipalityKind.class)
    void asksTheMajorityOfTheMembershipAndTheMinistryForLargeBorrowing(MunicipalityKind kind) {
        ProjectWorld world = WORLD.with(ProjectWorld.law(kind))
                .with(
                        Finance.year2024(Municipalities.METROPOLITAN, "0"),
                        Finance.fold(2025, List.of(Finance.borrowed2025(Municipalities.METROPOLITAN, "2000000"))));
        Money small = Finance.lira("8000000");
        Money large = Finance.lira("8000000.01");
        assertThat(world.decide(ProjectActs.after(loan(FundingOrigin.DOMESTIC, small)), sign(small)))
                .hasSize(1);
        refused(world, ProjectRejection.BORROWING_NOT_AUTHORISED, loan(FundingOrigin.DOMESTIC, large), sign(large));
        refused(
                world,
                ProjectRejection.BORROWING_MAJORITY_NOT_REACHED,
                loan(FundingOrigin.DOMESTIC, large, Projects.borrowing(32, 65)),
                sign(large));
        refused(
                world,
                ProjectRejection.BORROWING_NOT_APPROVED,
                loan(FundingOrigin.DOMESTIC, large, Projects.borrowing(33, 65)),
                sign(large));
        ProjectEvent late = new BorrowingApprovalRecorded(Projects.PROJECT, Projects.LOAN, "B-1", DAY.plusDays(1));
        refused(
                world,
                ProjectRejection.BORROWING_NOT_APPROVED,
                loan(FundingOrigin.DOMESTIC, large, Projects.borrowing(33, 65), late),
                sign(large));
        ProjectEvent approved = new BorrowingApprovalRecorded(Projects.PROJECT, Projects.LOAN, "B-1", DAY);
        assertThat(world.decide(
                        ProjectActs.after(loan(FundingOrigin.DOMESTIC, large, Projects.borrowing(33, 65), approved)),
                        sign(large)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ContractSigned.class,
                        e -> assertThat(e.explanation())
                                .extracting(Explanation::step)
                                .contains("largeBorrowing", "largeBorrowingThreshold", "borrowingNeedsMinistry"));
    }

    @Test
    void countsNoDecisionToBorrowThatACourtStayed() {
        Money large = Finance.lira("10000001");
        refused(
                ProjectRejection.BORROWING_NOT_AUTHORISED,
                loan(
                        FundingOrigin.DOMESTIC,
                        large,
                        Projects.borrowing(60, 65),
                        new ProjectDecisionStayed(Projects.PROJECT, Projects.BORROWING, Projects.NUMBER, DAY)),
                sign(large));
    }

    /** I13: the programme, the council and the Treasury, each. */
    @Test
    void takesAForeignLoanOnlyWithProgrammeCouncilAndTreasury() {
        Money amount = Finance.lira("50000000");
        ProjectEvent council = Projects.borrowing(40, 65);
        ProjectEvent treasury = new TreasuryPermissionRecorded(Projects.PROJECT, Projects.LOAN, "H-1", DAY);
        ProjectEvent late = new TreasuryPermissionRecorded(Projects.PROJECT, Projects.LOAN, "H-1", DAY.plusDays(1));
        assertThat(decide(loan(FundingOrigin.FOREIGN, amount, council, treasury), sign(amount)))
                .hasSize(1);
        for (List<ProjectEvent> lacking : List.of(
                loan(FundingOrigin.FOREIGN, amount, council),
                loan(FundingOrigin.FOREIGN, amount, treasury),
                loan(FundingOrigin.FOREIGN, amount, council, late),
                loan(false, FundingOrigin.FOREIGN, amount, council, treasury))) {
            refused(ProjectRejection.FOREIGN_LOAN_NOT_ALLOWED, lacking, sign(amount));
        }
    }

    @ParameterizedTest
    @EnumSource(MunicipalityKind.class)
    void takesAForeignLoanWithoutTheTreasuryWhereTheRulesetSaysSo(MunicipalityKind kind) {
        LawInForce law = ProjectWorld.law(kind);
        LawInForce own =
                law.withRuleset(RulesetTexts.with(law, "I13.needsTreasuryPermission", false, LocalDate.of(2024, 6, 1)));
        Money amount = Finance.lira("50000000");
        assertThat(WORLD.with(own)
                        .decide(
                                ProjectActs.after(loan(FundingOrigin.FOREIGN, amount, Projects.borrowing(40, 65))),
                                sign(amount)))
                .hasSize(1);
    }

    /** A loan in another currency says what it is in lira, and at which rate. */
    @Test
    void measuresALoanInAnotherCurrencyByItsEquivalent() {
        List<ProjectEvent> history = loan(FundingOrigin.DOMESTIC, Projects.euro("100000"));
        Contract plain = Projects.contract(Projects.euro("100000"));
        refused(ProjectRejection.LIRA_EQUIVALENT_MISSING, history, ProjectActs.sign(Projects.LOAN, plain));
        refused(ProjectRejection.LIRA_EQUIVALENT_DIFFERS, history, stated(plain, "3500001"));
        assertThat(decide(history, stated(plain, "3500000"))).hasSize(1);
    }

    private static SignContract stated(Contract plain, String lira) {
        return ProjectActs.sign(
                Projects.LOAN,
                new Contract(
                        plain.number(),
                        plain.signatory(),
                        plain.office(),
                        plain.start(),
                        plain.end(),
                        plain.amount(),
                        new LiraEquivalent(Finance.lira(lira), new BigDecimal("35")),
                        null));
    }
}
