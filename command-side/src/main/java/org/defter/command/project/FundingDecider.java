package org.defter.command.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.finance.FundingOrigin;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.measure.GrantStage;
import org.defter.kernel.plan.PlanInForce;
import org.defter.kernel.project.BorrowingApprovalRecorded;
import org.defter.kernel.project.BorrowingAuthorised;
import org.defter.kernel.project.FundingApplied;
import org.defter.kernel.project.FundingAwarded;
import org.defter.kernel.project.FundingKind;
import org.defter.kernel.project.FundingRecord;
import org.defter.kernel.project.FundingRefused;
import org.defter.kernel.project.FundingStage;
import org.defter.kernel.project.FundingWithdrawn;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.ProjectNoEffect;
import org.defter.kernel.project.ProjectRecord;
import org.defter.kernel.project.TreasuryPermissionRecorded;
import org.defter.kernel.proposal.DecisionRef;
import org.defter.kernel.proposal.DecisionVotes;

/**
 * Decides on the fundings of a project before their contracts: applications and what the funder says (I12, I15), and what a
 * loan needs from the Treasury (I13), the ministry and the council (I14). Authority and fundings are independent of each other
 * until the contract, unless the setting asks for the authority before the application.
 *
 * <table>
 * <caption>Of Unconceived all are refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Preparing</th><th>Contracted</th><th>Running</th>
 * <th>Suspended</th><th>Completed</th><th>Closed</th><th>Cancelled</th></tr>
 * <tr><td>ApplyForFunding</td>
 * <td colspan="3">FundingApplied, nothing if it is the same, PROJECT_NOT_AUTHORISED, AUTHORITY_IS_STAYED, AUTHORITY_WAS_ANNULLED</td>
 * <td>PROJECT_IS_SUSPENDED</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>RecordAward</td>
 * <td colspan="4">FundingAwarded, nothing if it is the same, FUNDING_UNKNOWN, FUNDING_ALREADY_DECIDED, CURRENCY_DIFFERS</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>RecordRefusal</td>
 * <td colspan="4">FundingRefused, nothing if refused, FUNDING_UNKNOWN, FUNDING_ALREADY_DECIDED</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>WithdrawApplication</td>
 * <td colspan="4">FundingWithdrawn, nothing if withdrawn, FUNDING_UNKNOWN, FUNDING_ALREADY_DECIDED, FUNDING_IS_CONTRACTED</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>RecordTreasuryPermission</td>
 * <td colspan="4">TreasuryPermissionRecorded, nothing if it is the same, FUNDING_UNKNOWN, NOT_A_FOREIGN_LOAN</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>RecordBorrowingApproval</td>
 * <td colspan="4">BorrowingApprovalRecorded, nothing if it is the same, FUNDING_UNKNOWN, NOT_A_DOMESTIC_LOAN</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>AuthoriseBorrowing</td>
 * <td colspan="4">BorrowingAuthorised, nothing if it is the same decision, ProjectDecisionTookNoEffect</td>
 * <td colspan="3">ProjectDecisionTookNoEffect, nothing if it is the same decision</td></tr>
 * </table>
 */
final class FundingDecider {

    private FundingDecider() {}

    /**
     * Applies.
     *
     * @param plan the plan whose activity gave the authority, if one did
     */
    static List<ProjectEvent> apply(
            ApplyForFunding c, Project project, Optional<PlanInForce> plan, LawInForce law, ActContext act) {
        ProjectRecord file = CourseRules.active(c, project);
        act.requireUnit(file.card().leadingUnit());
        LocalDate day = act.occurredOn(c.occurredOn(), file.origin().occurredOn());
        if (file.funding(c.fundingId()).isPresent()) {
            return List.of();
        }
        Law onDay = law.on(day);
        Computation<Boolean> needed = AuthorityRules.needed(onDay, c.card(), GrantStage.APPLICATION);
        if (needed.result()) {
            AuthorityRules.require(file, plan, day, needed.steps());
        }
        return List.of(new FundingApplied(
                c.projectId(), c.fundingId(), c.card(), onDay.ruleset().ref(), needed.steps(), day));
    }

    static List<ProjectEvent> award(RecordAward c, Project project, ActContext act) {
        FundingRecord funding = funding(c, project, c.fundingId(), act);
        LocalDate day = act.occurredOn(c.occurredOn(), funding.application().occurredOn());
        FundingAwarded awarded = new FundingAwarded(c.projectId(), c.fundingId(), c.amount(), c.reference(), day);
        if (awarded.equals(funding.award())) {
            return List.of();
        }
        requireStage(funding, FundingStage.APPLIED);
        CourseRules.requireCurrency(c.amount(), funding.card().amount());
        return List.of(awarded);
    }

    static List<ProjectEvent> refuse(RecordRefusal c, Project project, ActContext act) {
        FundingRecord funding = funding(c, project, c.fundingId(), act);
        if (funding.stage() == FundingStage.REFUSED) {
            return List.of();
        }
        requireStage(funding, FundingStage.APPLIED);
        LocalDate day = act.occurredOn(c.occurredOn(), funding.application().occurredOn());
        return List.of(new FundingRefused(c.projectId(), c.fundingId(), c.reason(), day));
    }

    static List<ProjectEvent> withdraw(WithdrawApplication c, Project project, ActContext act) {
        FundingRecord funding = funding(c, project, c.fundingId(), act);
        LocalDate day = act.occurredOn(c.occurredOn(), funding.application().occurredOn());
        return switch (funding.stage()) {
            case APPLIED, AWARDED -> List.of(new FundingWithdrawn(c.projectId(), c.fundingId(), c.reason(), day));
            case WITHDRAWN -> List.of();
            case REFUSED -> throw decided(funding);
            case CONTRACTED -> throw Rejected.because(ProjectRejection.FUNDING_IS_CONTRACTED);
        };
    }

    /** Records the Treasury's permission; a later one takes the place of an earlier one. */
    static List<ProjectEvent> permitByTreasury(RecordTreasuryPermission c, Project project, ActContext act) {
        FundingRecord funding = funding(c, project, c.fundingId(), act);
        requireLoan(funding, FundingOrigin.FOREIGN, ProjectRejection.NOT_A_FOREIGN_LOAN);
        TreasuryPermissionRecorded permission = new TreasuryPermissionRecorded(
                c.projectId(), c.fundingId(), c.number(), act.occurredOn(c.occurredOn()));
        return permission.equals(funding.treasury()) ? List.of() : List.of(permission);
    }

    /** Records the ministry's approval; a later one takes the place of an earlier one. */
    static List<ProjectEvent> approve(RecordBorrowingApproval c, Project project, ActContext act) {
        FundingRecord funding = funding(c, project, c.fundingId(), act);
        requireLoan(funding, FundingOrigin.DOMESTIC, ProjectRejection.NOT_A_DOMESTIC_LOAN);
        BorrowingApprovalRecorded approval =
                new BorrowingApprovalRecorded(c.projectId(), c.fundingId(), c.number(), act.occurredOn(c.occurredOn()));
        return approval.equals(funding.approval()) ? List.of() : List.of(approval);
    }

    /** The council's decision to borrow: with the vote it stands on, which large borrowing is measured by (I14). */
    static List<ProjectEvent> authoriseBorrowing(AuthoriseBorrowing c, Project project, DecisionVotes votes) {
        return switch (project) {
            case Project.Unconceived _ -> throw CourseRules.unknown(c);
            case Project.Open open -> borrowing(c, open.file(), votes);
            case Project.Completed(ProjectRecord file) -> noEffect(c, file, ProjectNoEffect.PROJECT_ENDED, votes);
            case Project.Ended ended -> noEffect(c, ended.file(), ProjectNoEffect.PROJECT_ENDED, votes);
        };
    }

    private static List<ProjectEvent> borrowing(AuthoriseBorrowing c, ProjectRecord file, DecisionVotes votes) {
        if (file.funding(c.fundingId()).filter(FundingRecord::openLoan).isEmpty()) {
            return noEffect(c, file, ProjectNoEffect.FUNDING_NOT_OPEN, votes);
        }
        DecisionRef decision =
                AuthorityDecider.decision(c.proposalId(), c.decision(), c.number(), votes, c.occurredOn());
        DecisionVotes.Vote vote = AuthorityDecider.vote(c.decision(), c.number(), votes);
        return AuthorityDecider.once(
                file,
                decision,
                new BorrowingAuthorised(
                        c.projectId(),
                        c.fundingId(),
                        decision,
                        c.signing(),
                        vote.yes(),
                        vote.fullMembership(),
                        c.occurredOn()));
    }

    private static List<ProjectEvent> noEffect(
            AuthoriseBorrowing c, ProjectRecord file, ProjectNoEffect cause, DecisionVotes votes) {
        return AuthorityDecider.noEffect(
                file,
                AuthorityDecider.decision(c.proposalId(), c.decision(), c.number(), votes, c.occurredOn()),
                cause,
                c.occurredOn());
    }

    private static FundingRecord funding(ProjectCommand c, Project project, FundingId id, ActContext act) {
        ProjectRecord file = CourseRules.open(c, project);
        act.requireUnit(file.card().leadingUnit());
        return CourseRules.funding(file, id);
    }

    private static void requireStage(FundingRecord funding, FundingStage needed) {
        if (funding.stage() != needed) {
            throw decided(funding);
        }
    }

    private static Rejected decided(FundingRecord funding) {
        return Rejected.because(ProjectRejection.FUNDING_ALREADY_DECIDED, "stage", funding.stage());
    }

    private static void requireLoan(FundingRecord funding, FundingOrigin origin, ProjectRejection otherwise) {
        if (funding.card().kind() != FundingKind.LOAN || funding.card().origin() != origin) {
            throw Rejected.because(otherwise);
        }
    }
}
