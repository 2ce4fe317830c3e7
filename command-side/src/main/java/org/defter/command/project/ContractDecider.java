package org.defter.command.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.finance.DebtPosition;
import org.defter.kernel.finance.FinancesYear;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.measure.GrantStage;
import org.defter.kernel.law.measure.PartnershipKind;
import org.defter.kernel.plan.PlanInForce;
import org.defter.kernel.project.BorrowingAuthority;
import org.defter.kernel.project.Contract;
import org.defter.kernel.project.ContractSigned;
import org.defter.kernel.project.FundingAwarded;
import org.defter.kernel.project.FundingRecord;
import org.defter.kernel.project.FundingStage;
import org.defter.kernel.project.ProjectAuthorised;
import org.defter.kernel.project.ProjectAuthority;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.ProjectPermissionRecorded;
import org.defter.kernel.project.ProjectRecord;
import org.defter.kernel.proposal.SigningMandate;

/**
 * Decides on the signature of contracts, where everything a project needs comes together: the award, the authority (I15; of a
 * foreign joint project a decision, I02), the ministry's prior permission (I03), who may sign until when (I09), and for a loan
 * {@link LoanRules} (I13, I14). An unconditional grant needs no authority, as far as the ruleset leaves it to the mayor (I12).
 *
 * <table>
 * <caption>Of Unconceived all are refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Preparing</th><th>Contracted</th><th>Running</th>
 * <th>Suspended</th><th>Completed</th><th>Closed</th><th>Cancelled</th></tr>
 * <tr><td>SignContract</td>
 * <td colspan="3">ContractSigned, nothing if it is the same contract, FUNDING_UNKNOWN, FUNDING_NOT_AWARDED, FUNDING_IS_CONTRACTED, PROJECT_NOT_AUTHORISED, AUTHORITY_IS_STAYED, AUTHORITY_WAS_ANNULLED, FOREIGN_PROJECT_NEEDS_DECISION, PROJECT_NOT_PERMITTED, SIGNATORY_NOT_NAMED, and what LoanRules refuses</td>
 * <td>PROJECT_IS_SUSPENDED</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * </table>
 */
final class ContractDecider {

    private ContractDecider() {}

    /**
     * Signs.
     *
     * @param plan the plan whose activity gave the authority, if one did
     * @param years the finances of the municipality, year by year, which a loan is measured by
     */
    static List<ProjectEvent> sign(
            SignContract c,
            Project project,
            Optional<PlanInForce> plan,
            LawInForce law,
            List<FinancesYear> years,
            ActContext act) {
        ProjectRecord file = CourseRules.active(c, project);
        act.requireUnit(file.card().leadingUnit());
        FundingRecord funding = CourseRules.funding(file, c.fundingId());
        ContractSigned before = funding.contract();
        if (before != null) {
            return signedBefore(before, c);
        }
        FundingAwarded award = funding.award();
        if (funding.stage() != FundingStage.AWARDED || award == null) {
            throw Rejected.because(ProjectRejection.FUNDING_NOT_AWARDED, "stage", funding.stage());
        }
        LocalDate day = act.occurredOn(c.occurredOn(), award.occurredOn());
        requireTerms(c.contract(), award);
        Law onDay = law.on(day);
        Computation<Boolean> needed = AuthorityRules.needed(onDay, funding.card(), GrantStage.CONTRACT);
        List<Explanation> steps = new ArrayList<>(needed.steps());
        if (needed.result()) {
            AuthorityRules.require(file, plan, day, needed.steps());
        }
        steps.addAll(AuthorityRules.requireDecision(file, onDay));
        steps.addAll(requirePermission(file, onDay, day));
        requireSignatory(file, funding, c.contract(), day);
        steps.addAll(LoanRules.require(file, funding, c.contract(), onDay, DebtPosition.on(day, years)));
        return List.of(new ContractSigned(
                c.projectId(),
                c.fundingId(),
                c.contract(),
                needed.result(),
                onDay.ruleset().ref(),
                steps,
                day));
    }

    private static List<ProjectEvent> signedBefore(ContractSigned before, SignContract c) {
        if (before.contract().equals(c.contract())) {
            return List.of();
        }
        throw Rejected.because(ProjectRejection.FUNDING_IS_CONTRACTED);
    }

    private static void requireTerms(Contract contract, FundingAwarded award) {
        CourseRules.requireCurrency(contract.amount(), award.amount());
        if (contract.amount().amount().compareTo(award.amount().amount()) > 0) {
            throw Rejected.because(
                    ProjectRejection.ABOVE_AWARD,
                    "amount",
                    contract.amount().amount().toPlainString(),
                    "left",
                    award.amount().amount().toPlainString(),
                    "currency",
                    award.amount().currency());
        }
        if (contract.end().isBefore(contract.start())) {
            throw Rejected.because(
                    ProjectRejection.CONTRACT_ENDS_BEFORE_START, "start", contract.start(), "end", contract.end());
        }
    }

    private static List<Explanation> requirePermission(ProjectRecord file, Law law, LocalDate day) {
        if (!file.card().foreignJoint()) {
            return List.of();
        }
        ProjectPermissionRecorded permission = file.grounds().permission();
        Computation<Boolean> permitted = law.permittedOn(
                PartnershipKind.FOREIGN_COOPERATION, permission == null ? null : permission.occurredOn(), day);
        Rejected.unless(permitted, ProjectRejection.PROJECT_NOT_PERMITTED, "day", day);
        return permitted.steps();
    }

    /** For a loan the decision to borrow may name somebody; else whom the authority names; where none does, anybody. */
    private static void requireSignatory(ProjectRecord file, FundingRecord funding, Contract contract, LocalDate day) {
        BorrowingAuthority borrowing = funding.borrowing();
        SigningMandate ofLoan = borrowing == null ? null : borrowing.given().signing();
        ProjectAuthority authority = file.grounds().authority();
        ProjectAuthorised decision = authority == null ? null : authority.decision();
        SigningMandate mandate = ofLoan != null || decision == null ? ofLoan : decision.signing();
        if (mandate != null && !mandate.covers(contract.signatory(), contract.office(), day)) {
            throw Rejected.because(
                    ProjectRejection.SIGNATORY_NOT_NAMED,
                    "signatory",
                    mandate.signatory(),
                    "office",
                    mandate.office(),
                    "until",
                    mandate.until());
        }
    }
}
