package org.defter.command.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.Money;
import org.defter.kernel.project.AwardWrittenOff;
import org.defter.kernel.project.BudgetLineSet;
import org.defter.kernel.project.ContractSigned;
import org.defter.kernel.project.FundingAwarded;
import org.defter.kernel.project.FundingRecord;
import org.defter.kernel.project.FundingStage;
import org.defter.kernel.project.InstalmentPlanned;
import org.defter.kernel.project.InstalmentReceived;
import org.defter.kernel.project.InstalmentRecord;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.ProjectRecord;
import org.defter.kernel.project.SpendingRecorded;

/**
 * Decides on the money of a project: what its budget is, what comes in and what goes out. Instalments never come to more than
 * the contract, or before it the award; what is spent stays within its line. A spending above its line is refused and not
 * flagged: the appropriation is changed first, by an act that stays on record. Amounts of different currencies never meet.
 *
 * <table>
 * <caption>Of Unconceived all are refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Preparing</th><th>Contracted</th><th>Running</th>
 * <th>Suspended</th><th>Completed</th><th>Closed</th><th>Cancelled</th></tr>
 * <tr><td>SetBudgetLine</td>
 * <td colspan="3">BudgetLineSet, nothing if it is the same, CURRENCY_DIFFERS, LINE_BELOW_SPENT</td>
 * <td>PROJECT_IS_SUSPENDED</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>PlanInstalment</td>
 * <td colspan="3">InstalmentPlanned, nothing if it is the same, FUNDING_UNKNOWN, FUNDING_NOT_AWARDED, CURRENCY_DIFFERS, ABOVE_AWARD</td>
 * <td>PROJECT_IS_SUSPENDED</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>RecordInstalment</td>
 * <td>PROJECT_NOT_CONTRACTED</td>
 * <td colspan="4">InstalmentReceived, nothing if it is the same, FUNDING_UNKNOWN, FUNDING_NOT_CONTRACTED, CURRENCY_DIFFERS, ABOVE_AWARD, INSTALMENT_ALREADY_RECEIVED, INSTALMENT_OF_ANOTHER_FUNDING</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>WriteOffAward</td>
 * <td>PROJECT_NOT_CONTRACTED</td>
 * <td colspan="4">AwardWrittenOff, FUNDING_UNKNOWN, FUNDING_NOT_CONTRACTED, CURRENCY_DIFFERS, ABOVE_AWARD</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>RecordSpending</td>
 * <td colspan="2">PROJECT_NOT_RUNNING</td>
 * <td colspan="3">SpendingRecorded, BUDGET_LINE_UNKNOWN, CURRENCY_DIFFERS, ABOVE_BUDGET_LINE</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * </table>
 */
final class BudgetDecider {

    private BudgetDecider() {}

    static List<ProjectEvent> setLine(SetBudgetLine c, Project project, ActContext act) {
        ProjectRecord file = CourseRules.active(c, project);
        act.requireUnit(file.card().leadingUnit());
        LocalDate day = act.occurredOn(c.occurredOn(), file.origin().occurredOn());
        BudgetLineSet set = new BudgetLineSet(c.projectId(), c.code(), c.title(), c.amount(), day);
        Optional<BudgetLineSet> before = file.budget().line(c.code());
        if (before.filter(
                        line -> line.title().equals(c.title()) && line.amount().equals(c.amount()))
                .isPresent()) {
            return List.of();
        }
        before.ifPresent(line -> CourseRules.requireCurrency(c.amount(), line.amount()));
        BigDecimal spent = file.budget().spent(c.code());
        if (c.amount().amount().compareTo(spent) < 0) {
            throw Rejected.because(
                    ProjectRejection.LINE_BELOW_SPENT,
                    "spent",
                    spent.toPlainString(),
                    "currency",
                    c.amount().currency());
        }
        return List.of(set);
    }

    static List<ProjectEvent> planInstalment(PlanInstalment c, Project project, ActContext act) {
        ProjectRecord file = CourseRules.active(c, project);
        act.requireUnit(file.card().leadingUnit());
        FundingRecord funding = CourseRules.funding(file, c.fundingId());
        if (file.budget().instalment(c.instalmentId()).isPresent()) {
            return List.of();
        }
        FundingAwarded award = funding.award();
        Money promised = funding.promised()
                .orElseThrow(() -> Rejected.because(ProjectRejection.FUNDING_NOT_AWARDED, "stage", funding.stage()));
        if (award == null || funding.stage() == FundingStage.WITHDRAWN) {
            throw Rejected.because(ProjectRejection.FUNDING_NOT_AWARDED, "stage", funding.stage());
        }
        LocalDate day = act.occurredOn(c.occurredOn(), award.occurredOn());
        CourseRules.requireCurrency(c.amount(), promised);
        requireWithin(
                c.amount(),
                promised.amount().subtract(file.budget().planned(c.fundingId())).subtract(funding.writtenOff()));
        return List.of(new InstalmentPlanned(c.projectId(), c.instalmentId(), c.fundingId(), c.due(), c.amount(), day));
    }

    static List<ProjectEvent> receive(RecordInstalment c, Project project, ActContext act) {
        ProjectRecord file = CourseRules.contracted(c, project);
        FundingRecord funding = CourseRules.funding(file, c.fundingId());
        ContractSigned contract = contract(funding);
        LocalDate day = act.occurredOn(c.occurredOn(), contract.occurredOn());
        InstalmentReceived received =
                new InstalmentReceived(c.projectId(), c.instalmentId(), c.fundingId(), c.amount(), c.reference(), day);
        Optional<InstalmentRecord> known = file.budget().instalment(c.instalmentId());
        if (known.filter(one -> !one.fundingId().equals(c.fundingId())).isPresent()) {
            throw Rejected.because(ProjectRejection.INSTALMENT_OF_ANOTHER_FUNDING, "instalmentId", c.instalmentId());
        }
        InstalmentReceived before = known.map(InstalmentRecord::received).orElse(null);
        if (received.equals(before)) {
            return List.of();
        }
        if (before != null) {
            throw Rejected.because(ProjectRejection.INSTALMENT_ALREADY_RECEIVED, "day", before.occurredOn());
        }
        CourseRules.requireCurrency(c.amount(), contract.contract().amount());
        requireWithin(c.amount(), outstanding(file, funding, contract));
        return List.of(received);
    }

    static List<ProjectEvent> writeOff(WriteOffAward c, Project project, ActContext act) {
        ProjectRecord file = CourseRules.contracted(c, project);
        FundingRecord funding = CourseRules.funding(file, c.fundingId());
        ContractSigned contract = contract(funding);
        LocalDate day = act.occurredOn(c.occurredOn(), contract.occurredOn());
        CourseRules.requireCurrency(c.amount(), contract.contract().amount());
        requireWithin(c.amount(), outstanding(file, funding, contract));
        return List.of(new AwardWrittenOff(c.projectId(), c.fundingId(), c.amount(), c.reason(), day));
    }

    static List<ProjectEvent> spend(RecordSpending c, Project project, ActContext act) {
        ProjectRecord file = CourseRules.begun(c, project);
        BudgetLineSet line = file.budget()
                .line(c.code())
                .orElseThrow(() -> Rejected.because(ProjectRejection.BUDGET_LINE_UNKNOWN, "code", c.code()));
        LocalDate day =
                act.occurredOn(c.occurredOn(), file.contracts().getFirst().occurredOn());
        CourseRules.requireCurrency(c.amount(), line.amount());
        BigDecimal left = line.amount().amount().subtract(file.budget().spent(c.code()));
        if (c.amount().amount().compareTo(left) > 0) {
            throw Rejected.because(
                    ProjectRejection.ABOVE_BUDGET_LINE,
                    "code",
                    c.code(),
                    "left",
                    left.toPlainString(),
                    "currency",
                    line.amount().currency());
        }
        return List.of(new SpendingRecorded(c.projectId(), c.code(), c.amount(), c.document(), day));
    }

    private static ContractSigned contract(FundingRecord funding) {
        ContractSigned contract = funding.contract();
        if (contract == null) {
            throw Rejected.because(ProjectRejection.FUNDING_NOT_CONTRACTED, "stage", funding.stage());
        }
        return contract;
    }

    private static BigDecimal outstanding(ProjectRecord file, FundingRecord funding, ContractSigned contract) {
        return contract.contract()
                .amount()
                .amount()
                .subtract(file.budget().received(funding.fundingId()))
                .subtract(funding.writtenOff());
    }

    private static void requireWithin(Money amount, BigDecimal left) {
        if (amount.amount().compareTo(left) > 0) {
            throw Rejected.because(
                    ProjectRejection.ABOVE_AWARD,
                    "amount",
                    amount.amount().toPlainString(),
                    "left",
                    left.toPlainString(),
                    "currency",
                    amount.currency());
        }
    }
}
