package org.defter.kernel.project;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.Evidence;
import org.defter.kernel.finance.BorrowingRecorded;
import org.defter.kernel.finance.BorrowingRectified;
import org.defter.kernel.finance.DebtStockRecorded;
import org.defter.kernel.finance.DebtStockRectified;
import org.defter.kernel.finance.FinalRevenueRecorded;
import org.defter.kernel.finance.FinalRevenueRectified;
import org.defter.kernel.finance.Finance;
import org.defter.kernel.finance.FinancesEvent;
import org.defter.kernel.finance.FundingOrigin;
import org.defter.kernel.finance.RepaymentRecorded;
import org.defter.kernel.finance.RepaymentRectified;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.MilestoneId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProjectChangeId;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.Plans;

/** Histories of projects and finances in which every event of theirs occurs. */
public final class ProjectHistories {

    private static final LocalDate DAY = LocalDate.of(2025, 8, 1);
    private static final MunicipalityId ID = Municipalities.METROPOLITAN;

    private ProjectHistories() {}

    /** From the idea to the closure, with a change the council granted, one that failed, and a court. */
    public static List<ProjectEvent> whole() {
        ProjectChangeId failed = new ProjectChangeId(Identifiers.derived("example", "change", 2));
        return Projects.and(
                Projects.changed(),
                new MilestoneMoved(
                        Projects.PROJECT,
                        Projects.MILESTONE,
                        LocalDate.of(2025, 5, 30),
                        LocalDate.of(2025, 6, 30),
                        "İhale uzadı",
                        DAY),
                Projects.reached(),
                new MilestonePlanned(Projects.PROJECT, other(), "Son bina", LocalDate.of(2025, 11, 1), DAY),
                new MilestoneDropped(Projects.PROJECT, other(), "Gerek kalmadı", DAY),
                new RiskClosed(Projects.PROJECT, Projects.RISK, "Alım bitti", DAY),
                new IssueResolved(Projects.PROJECT, Projects.ISSUE, "Ruhsat alındı", DAY),
                new InstalmentReceived(
                        Projects.PROJECT, Projects.INSTALMENT, Projects.GRANT, Projects.euro("45000"), "Dekont 1", DAY),
                new SpendingRecorded(
                        Projects.PROJECT, "1", Projects.euro("30000"), new Evidence("Fatura", "F-1", null), DAY),
                new ProjectChangeProposed(
                        Projects.PROJECT,
                        failed,
                        new ProjectChange("Otuz bina", null, null),
                        "Ek bina",
                        Projects.RULESET,
                        List.of(),
                        DAY),
                new ProjectChangeFailed(Projects.PROJECT, failed, ChangeFailure.REJECTED, DAY),
                new ProjectDecisionStayed(Projects.PROJECT, Projects.AUTHORITY, Projects.NUMBER, DAY),
                new ProjectSuspended(Projects.PROJECT, "Yürütme durduruldu", DAY),
                new ProjectDecisionRestored(Projects.PROJECT, Projects.AUTHORITY, Projects.NUMBER, DAY),
                new ProjectResumed(Projects.PROJECT, DAY),
                new ProjectDecisionTookNoEffect(
                        Projects.PROJECT,
                        Projects.decision(Projects.BORROWING, DAY),
                        ProjectNoEffect.FUNDING_NOT_OPEN,
                        DAY),
                new ProjectCompleted(Projects.PROJECT, Projects.COMPLETED_ON),
                new AwardWrittenOff(
                        Projects.PROJECT, Projects.GRANT, Projects.euro("45000"), "Kesinti", Projects.COMPLETED_ON),
                new ProjectEvaluated(Projects.PROJECT, "Tüketim azaldı", "Daha erken ihale", Projects.COMPLETED_ON),
                new ProjectClosed(Projects.PROJECT, Projects.COMPLETED_ON));
    }

    /** What a foreign joint project with a foreign loan and failed applications shows, until it is given up. */
    public static List<ProjectEvent> foreign() {
        return Projects.and(
                List.of(Projects.conceived(Projects.foreignCard())),
                new ProjectAuthorisedByActivity(
                        Projects.PROJECT,
                        new PlanActivity(Plans.PLAN, Plans.ACTIVITY),
                        Plans.frozen(Plans.drafted(), 1),
                        Projects.AUTHORISED_ON),
                new ActivityAuthorityChanged(Projects.PROJECT, Plans.PLAN, AuthorityStanding.ANNULLED, DAY),
                Projects.authorised(),
                Projects.permitted(),
                Projects.applied(Projects.GRANT, Projects.grant(true)),
                new FundingRefused(Projects.PROJECT, Projects.GRANT, "Puan", DAY),
                Projects.applied(Projects.SECOND_GRANT, Projects.grant(false)),
                new FundingWithdrawn(Projects.PROJECT, Projects.SECOND_GRANT, "Başka kaynak", DAY),
                Projects.applied(Projects.LOAN, Projects.loan(FundingOrigin.FOREIGN)),
                new TreasuryPermissionRecorded(Projects.PROJECT, Projects.LOAN, "H-1", DAY),
                new BorrowingApprovalRecorded(Projects.PROJECT, Projects.LOAN, "B-1", DAY),
                Projects.borrowing(40, 65),
                new ProjectDecisionAnnulled(Projects.PROJECT, Projects.AUTHORITY, Projects.NUMBER, DAY),
                new ProjectCancelled(Projects.PROJECT, "Yetki iptal edildi", DAY));
    }

    /** A year of finances. */
    public static List<FinancesEvent> finances() {
        FinancesId year = FinancesId.of(ID, 2024);
        LocalDate asOf = LocalDate.of(2024, 1, 1);
        LocalDate known = LocalDate.of(2025, 1, 3);
        return List.of(
                new DebtStockRecorded(year, ID, 2024, asOf, Finance.lira("20000000"), "Mizan", asOf),
                new DebtStockRectified(
                        year,
                        ID,
                        2024,
                        asOf,
                        Finance.lira("20000000"),
                        Finance.lira("21000000"),
                        "Yanlış",
                        "Mizan",
                        asOf),
                new BorrowingRecorded(
                        year,
                        ID,
                        2024,
                        Finance.BORROWING,
                        FundingOrigin.DOMESTIC,
                        "Örnek Bankası",
                        Finance.lira("5000000"),
                        null,
                        null,
                        "Sözleşme 3",
                        LocalDate.of(2024, 3, 1)),
                new BorrowingRectified(
                        year,
                        ID,
                        2024,
                        Finance.BORROWING,
                        Finance.lira("5000000"),
                        Finance.lira("6000000"),
                        "Yanlış",
                        "Sözleşme 3",
                        LocalDate.of(2024, 3, 4)),
                new RepaymentRecorded(
                        year,
                        ID,
                        2024,
                        Finance.REPAYMENT,
                        Finance.lira("1000000"),
                        Finance.BORROWING,
                        "Dekont",
                        LocalDate.of(2024, 6, 3)),
                new RepaymentRectified(
                        year,
                        ID,
                        2024,
                        Finance.REPAYMENT,
                        Finance.lira("1000000"),
                        Finance.lira("2000000"),
                        "Yanlış",
                        "Dekont",
                        LocalDate.of(2024, 6, 4)),
                new FinalRevenueRecorded(year, ID, 2024, Finance.lira("99000000"), "Kesin hesap", known),
                new FinalRevenueRectified(
                        year,
                        ID,
                        2024,
                        Finance.lira("99000000"),
                        Finance.lira("100000000"),
                        "Yanlış",
                        "Kesin hesap",
                        known));
    }

    private static MilestoneId other() {
        return new MilestoneId(Identifiers.derived("example", "milestone", 2));
    }
}
