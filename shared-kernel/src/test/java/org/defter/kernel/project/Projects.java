package org.defter.kernel.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.Evidence;
import org.defter.kernel.Money;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.finance.FundingOrigin;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.InstalmentId;
import org.defter.kernel.id.IssueId;
import org.defter.kernel.id.MilestoneId;
import org.defter.kernel.id.ProjectChangeId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.RiskId;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.law.Rulesets;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.proposal.DecisionRef;
import org.defter.kernel.proposal.SigningMandate;
import org.jspecify.annotations.Nullable;

/**
 * Histories of invented projects of the metropolitan municipality. The department leads; the grant is one of a programme
 * abroad, the loan one of a bank in Türkiye.
 */
public final class Projects {

    public static final ProjectId PROJECT = new ProjectId(Identifiers.derived("example", "project"));
    public static final FundingId GRANT = new FundingId(Identifiers.derived("example", "funding", 1));
    public static final FundingId LOAN = new FundingId(Identifiers.derived("example", "funding", 2));
    public static final FundingId SECOND_GRANT = new FundingId(Identifiers.derived("example", "funding", 3));
    public static final MilestoneId MILESTONE = new MilestoneId(Identifiers.derived("example", "milestone"));
    public static final InstalmentId INSTALMENT = new InstalmentId(Identifiers.derived("example", "instalment"));
    public static final RiskId RISK = new RiskId(Identifiers.derived("example", "risk"));
    public static final IssueId ISSUE = new IssueId(Identifiers.derived("example", "issue"));
    public static final ProjectChangeId CHANGE = new ProjectChangeId(Identifiers.derived("example", "change"));
    public static final ProposalId AUTHORITY = new ProposalId(Identifiers.derived("example", "proposal", 21));
    public static final ProposalId BORROWING = new ProposalId(Identifiers.derived("example", "proposal", 22));
    public static final ProposalId CHANGING = new ProposalId(Identifiers.derived("example", "proposal", 23));
    public static final DecisionNumber NUMBER = new DecisionNumber(Councils.METROPOLITAN, 2024, 21);

    public static final LocalDate CONCEIVED_ON = LocalDate.of(2024, 8, 1);
    public static final LocalDate AUTHORISED_ON = LocalDate.of(2024, 9, 20);
    public static final LocalDate APPLIED_ON = LocalDate.of(2024, 10, 1);
    public static final LocalDate AWARDED_ON = LocalDate.of(2024, 12, 2);
    public static final LocalDate PERMITTED_ON = LocalDate.of(2024, 12, 16);
    public static final LocalDate SIGNED_ON = LocalDate.of(2025, 1, 6);
    public static final LocalDate STARTED_ON = LocalDate.of(2025, 1, 20);
    public static final LocalDate COMPLETED_ON = LocalDate.of(2025, 12, 15);
    public static final RulesetRef RULESET =
            Rulesets.builtIn(MunicipalityKind.METROPOLITAN).getLast().ref();

    private Projects() {}

    /** A project without foreign partners. */
    public static ProjectCard card() {
        return card(List.of(new ProjectPartner("Örnek Üniversitesi", "TR", PartnerKind.OTHER)), true);
    }

    /** A joint project with a foreign local authority (I02). */
    public static ProjectCard foreignCard() {
        return card(List.of(new ProjectPartner("Örnek Kenti", "DE", PartnerKind.LOCAL_AUTHORITY)), true);
    }

    /** A project with these partners. */
    public static ProjectCard card(List<ProjectPartner> partners, boolean inInvestmentProgramme) {
        return new ProjectCard(
                "Temiz enerji",
                "Belediye binalarında enerji tasarrufu",
                Municipalities.DEPARTMENT,
                null,
                List.of(Municipalities.OTHER_DEPARTMENT),
                new PlanActivity(Plans.PLAN, Plans.ACTIVITY),
                partners,
                "On binanın yalıtımı",
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                euro("100000"),
                inInvestmentProgramme);
    }

    public static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    public static Money lira(String amount) {
        return new Money(new BigDecimal(amount), "TRY");
    }

    public static DecisionRef decision(ProposalId proposal, LocalDate inForceOn) {
        return new DecisionRef(proposal, 1, NUMBER, inForceOn.minusDays(8), inForceOn);
    }

    public static SigningMandate mandate() {
        return new SigningMandate("Üye 1", "Belediye Başkanı", LocalDate.of(2025, 6, 30));
    }

    public static Contract contract(Money amount) {
        return contract(amount, null);
    }

    /** The same with the document that was signed. */
    public static Contract contract(Money amount, @Nullable Evidence document) {
        return new Contract(
                "S-2025/1",
                "Üye 1",
                "Belediye Başkanı",
                LocalDate.of(2025, 1, 6),
                LocalDate.of(2025, 12, 31),
                amount,
                null,
                document);
    }

    public static FundingCard grant(boolean conditional) {
        return new FundingCard(
                FundingKind.GRANT, FundingOrigin.FOREIGN, "Örnek Programı", "Örnek Fonu", euro("100000"), conditional);
    }

    public static FundingCard loan(FundingOrigin origin) {
        return new FundingCard(FundingKind.LOAN, origin, "Altyapı kredisi", "Örnek Bankası", lira("5000000"), false);
    }

    public static ProjectConceived conceived(ProjectCard card) {
        return new ProjectConceived(PROJECT, Municipalities.METROPOLITAN, card, CONCEIVED_ON);
    }

    public static ProjectAuthorised authorised() {
        return new ProjectAuthorised(PROJECT, decision(AUTHORITY, AUTHORISED_ON), mandate(), AUTHORISED_ON);
    }

    public static FundingApplied applied(FundingId id, FundingCard card) {
        return new FundingApplied(PROJECT, id, card, RULESET, List.of(), APPLIED_ON);
    }

    public static FundingAwarded awarded(FundingId id, Money amount) {
        return new FundingAwarded(PROJECT, id, amount, "Mektup 7", AWARDED_ON);
    }

    public static ProjectPermissionRecorded permitted() {
        return new ProjectPermissionRecorded(
                PROJECT,
                "Çevre, Şehircilik ve İklim Değişikliği Bakanlığı",
                "2024/99",
                RULESET,
                List.of(),
                PERMITTED_ON);
    }

    public static ContractSigned signed(FundingId id, Money amount, boolean authorityNeeded) {
        return new ContractSigned(PROJECT, id, contract(amount), authorityNeeded, RULESET, List.of(), SIGNED_ON);
    }

    public static BorrowingAuthorised borrowing(int yes, int fullMembership) {
        return new BorrowingAuthorised(
                PROJECT, LOAN, decision(BORROWING, AWARDED_ON), null, yes, fullMembership, AWARDED_ON);
    }

    public static MilestoneReached reached() {
        return new MilestoneReached(
                PROJECT, MILESTONE, new Evidence("Kabul tutanağı", "2025/12", null), LocalDate.of(2025, 6, 2));
    }

    /** An idea. */
    public static List<ProjectEvent> idea() {
        return List.of(conceived(card()));
    }

    /** An idea with its authority from an activity of a plan, whose adoption a court stayed. */
    public static List<ProjectEvent> byActivityStayed() {
        return and(
                idea(),
                new ProjectAuthorisedByActivity(
                        PROJECT,
                        new PlanActivity(Plans.PLAN, Plans.ACTIVITY),
                        Plans.frozen(Plans.drafted(), 1),
                        AUTHORISED_ON),
                new ActivityAuthorityChanged(PROJECT, Plans.PLAN, AuthorityStanding.STAYED, APPLIED_ON));
    }

    /** An idea with authority, a grant and a loan applied for. */
    public static List<ProjectEvent> appliedFor() {
        return and(idea(), authorised(), applied(GRANT, grant(true)), applied(LOAN, loan(FundingOrigin.DOMESTIC)));
    }

    /** Awarded both; with a milestone, a budget line, a planned instalment, a risk and an issue. */
    public static List<ProjectEvent> prepared() {
        return and(
                appliedFor(),
                awarded(GRANT, euro("90000")),
                awarded(LOAN, lira("5000000")),
                new MilestonePlanned(PROJECT, MILESTONE, "İlk bina", LocalDate.of(2025, 5, 30), AWARDED_ON),
                new BudgetLineSet(PROJECT, "1", "Yalıtım", euro("60000"), AWARDED_ON),
                new InstalmentPlanned(PROJECT, INSTALMENT, GRANT, LocalDate.of(2025, 2, 3), euro("45000"), AWARDED_ON),
                new RiskRaised(
                        PROJECT, RISK, "Fiyat artışı", RiskLevel.HIGH, RiskLevel.MEDIUM, "Erken alım", AWARDED_ON),
                new IssueRaised(PROJECT, ISSUE, "Ruhsat gecikti", "Yeniden başvuru", AWARDED_ON));
    }

    /** Under the contract of the grant. */
    public static List<ProjectEvent> contracted() {
        return and(prepared(), signed(GRANT, euro("90000"), true));
    }

    /** The work goes on. */
    public static List<ProjectEvent> running() {
        return and(contracted(), new ProjectStarted(PROJECT, STARTED_ON));
    }

    /** The work is interrupted. */
    public static List<ProjectEvent> suspended() {
        return and(running(), new ProjectSuspended(PROJECT, "Deprem", LocalDate.of(2025, 3, 3)));
    }

    /** A change waits for the council. */
    public static List<ProjectEvent> changing() {
        return and(
                running(),
                new ProjectChangeProposed(
                        PROJECT,
                        CHANGE,
                        new ProjectChange("Yirmi binanın yalıtımı", euro("150000"), null),
                        "Ek bina",
                        RULESET,
                        List.of(),
                        LocalDate.of(2025, 3, 3)));
    }

    /** That change was made by a decision in force. */
    public static List<ProjectEvent> changed() {
        return and(
                changing(),
                new ProjectChanged(
                        PROJECT,
                        CHANGE,
                        new ProjectChange("Yirmi binanın yalıtımı", euro("150000"), null),
                        new ProjectTerms("On binanın yalıtımı", euro("100000"), LocalDate.of(2025, 12, 31)),
                        "Ek bina",
                        decision(CHANGING, LocalDate.of(2025, 5, 2)),
                        RULESET,
                        List.of(),
                        LocalDate.of(2025, 5, 2)));
    }

    /** The work is done, the grant received. */
    public static List<ProjectEvent> completed() {
        return and(
                running(),
                reached(),
                new InstalmentReceived(PROJECT, INSTALMENT, GRANT, euro("45000"), "Dekont 1", LocalDate.of(2025, 2, 5)),
                new ProjectCompleted(PROJECT, COMPLETED_ON));
    }

    /** Evaluated, and nothing outstanding. */
    public static List<ProjectEvent> evaluated() {
        return and(
                completed(),
                new AwardWrittenOff(PROJECT, GRANT, euro("45000"), "Kesinti", COMPLETED_ON),
                new ProjectEvaluated(PROJECT, "Tüketim azaldı", "Daha erken ihale", COMPLETED_ON));
    }

    /** Closed. */
    public static List<ProjectEvent> closed() {
        return and(evaluated(), new ProjectClosed(PROJECT, COMPLETED_ON));
    }

    /** Given up. */
    public static List<ProjectEvent> cancelled() {
        return and(running(), new ProjectCancelled(PROJECT, "Ödenek yok", LocalDate.of(2025, 4, 1)));
    }

    /** The history with further events. */
    public static List<ProjectEvent> and(List<ProjectEvent> history, ProjectEvent... further) {
        return Stream.concat(history.stream(), Stream.of(further)).toList();
    }

    /** What the record says after the history. */
    public static ProjectRecord record(List<ProjectEvent> history) {
        ProjectRecord record = ProjectRecord.initial((ProjectConceived) history.getFirst());
        for (ProjectEvent event : history.subList(1, history.size())) {
            record = record.evolve(event);
        }
        return record;
    }
}
