package org.defter.command.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.defter.command.ActContext;
import org.defter.command.platform.TestActs;
import org.defter.kernel.access.Role;
import org.defter.kernel.finance.Finance;
import org.defter.kernel.finance.FinancesYear;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.municipality.UnitTree;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanInForce;
import org.defter.kernel.plan.PlanProposed;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.Projects;
import org.defter.kernel.proposal.DecisionVotes;

/**
 * What a decision on a project knows of other streams, for tests of deciders.
 *
 * @param plan the plan whose activity the project carries out
 * @param law the law of the municipality
 * @param years its finances
 * @param votes the votes on the decisions of any proposal
 * @param units its organisation
 * @param act who acts, and which day it is
 */
record ProjectWorld(
        Optional<PlanInForce> plan,
        LawInForce law,
        List<FinancesYear> years,
        DecisionVotes votes,
        UnitTree units,
        ActContext act) {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** The usual one: the plan is in force, the debts are low, the unit head acts. */
    static ProjectWorld usual() {
        return new ProjectWorld(
                Optional.of(plan(Plans.inForce())),
                law(MunicipalityKind.METROPOLITAN),
                List.of(Finance.year2024(Municipalities.METROPOLITAN, "20000000")),
                new DecisionVotes(Map.of(1, new DecisionVotes.Vote(Projects.AUTHORISED_ON.minusDays(8), 40, 65))),
                Municipalities.record(Municipalities.withUnits(Municipalities.metropolitan()))
                        .units(),
                TestActs.on(TODAY, TestActs.ofUnit(Role.UNIT_HEAD, Municipalities.DEPARTMENT)));
    }

    static PlanInForce plan(List<PlanEvent> history) {
        PlanInForce plan = PlanInForce.initial((PlanProposed) history.getFirst());
        for (PlanEvent event : history.subList(1, history.size())) {
            plan = plan.evolve(event);
        }
        return plan;
    }

    static LawInForce law(MunicipalityKind kind) {
        return LawInForce.initial(kind);
    }

    ProjectWorld with(Optional<PlanInForce> other) {
        return new ProjectWorld(other, law, years, votes, units, act);
    }

    ProjectWorld with(LawInForce other) {
        return new ProjectWorld(plan, other, years, votes, units, act);
    }

    ProjectWorld with(FinancesYear... others) {
        return new ProjectWorld(plan, law, List.of(others), votes, units, act);
    }

    ProjectWorld by(ActContext other) {
        return new ProjectWorld(plan, law, years, votes, units, other);
    }

    /** What is decided, or the refusal. */
    List<ProjectEvent> decide(Project project, ProjectCommand command) {
        return switch (command) {
            case ProjectCourseCommand c -> course(project, c);
            case ProjectAuthorityCommand c -> authority(project, c);
            case ProjectFundingCommand c -> funding(project, c);
            case ProjectWorkCommand c -> work(project, c);
            case ProjectBudgetCommand c -> budget(project, c);
            case ProjectChangeCommand c -> change(project, c);
        };
    }

    private List<ProjectEvent> course(Project project, ProjectCourseCommand command) {
        return switch (command) {
            case ConceiveProject c -> ProjectDecider.conceive(c, project, units, act);
            case StartProject c -> ProjectDecider.start(c, project, plan, law, act);
            case SuspendProject c -> ProjectDecider.suspend(c, project, act);
            case ResumeProject c -> ProjectDecider.resume(c, project, plan, law, act);
            case CompleteProject c -> ProjectDecider.complete(c, project, act);
            case EvaluateProject c -> ProjectDecider.evaluate(c, project, act);
            case CloseProject c -> ProjectDecider.close(c, project, act);
            case CancelProject c -> ProjectDecider.cancel(c, project, act);
        };
    }

    private List<ProjectEvent> authority(Project project, ProjectAuthorityCommand command) {
        return switch (command) {
            case AuthoriseProject c -> AuthorityDecider.authorise(c, project, votes);
            case AuthoriseByActivity c -> AuthorityDecider.byActivity(c, project, plan, law, act);
            case ReviewActivityAuthority c -> AuthorityDecider.review(c, project, plan.orElseThrow());
            case StayProjectDecision c -> AuthorityDecider.stay(c, project);
            case RestoreProjectDecision c -> AuthorityDecider.restore(c, project);
            case AnnulProjectDecision c -> AuthorityDecider.annul(c, project);
            case RecordProjectPermission c -> AuthorityDecider.permit(c, project, law, act);
        };
    }

    private List<ProjectEvent> funding(Project project, ProjectFundingCommand command) {
        return switch (command) {
            case ApplyForFunding c -> FundingDecider.apply(c, project, plan, law, act);
            case RecordAward c -> FundingDecider.award(c, project, act);
            case RecordRefusal c -> FundingDecider.refuse(c, project, act);
            case WithdrawApplication c -> FundingDecider.withdraw(c, project, act);
            case RecordTreasuryPermission c -> FundingDecider.permitByTreasury(c, project, act);
            case RecordBorrowingApproval c -> FundingDecider.approve(c, project, act);
            case AuthoriseBorrowing c -> FundingDecider.authoriseBorrowing(c, project, votes);
            case SignContract c -> ContractDecider.sign(c, project, plan, law, years, act);
        };
    }

    private List<ProjectEvent> work(Project project, ProjectWorkCommand command) {
        return switch (command) {
            case PlanMilestone c -> WorkDecider.planMilestone(c, project, act);
            case MoveMilestone c -> WorkDecider.moveMilestone(c, project, act);
            case ReachMilestone c -> WorkDecider.reachMilestone(c, project, act);
            case DropMilestone c -> WorkDecider.dropMilestone(c, project, act);
            case RaiseRisk c -> WorkDecider.raiseRisk(c, project, act);
            case CloseRisk c -> WorkDecider.closeRisk(c, project, act);
            case RaiseIssue c -> WorkDecider.raiseIssue(c, project, act);
            case ResolveIssue c -> WorkDecider.resolveIssue(c, project, act);
        };
    }

    private List<ProjectEvent> budget(Project project, ProjectBudgetCommand command) {
        return switch (command) {
            case SetBudgetLine c -> BudgetDecider.setLine(c, project, act);
            case PlanInstalment c -> BudgetDecider.planInstalment(c, project, act);
            case RecordInstalment c -> BudgetDecider.receive(c, project, act);
            case WriteOffAward c -> BudgetDecider.writeOff(c, project, act);
            case RecordSpending c -> BudgetDecider.spend(c, project, act);
        };
    }

    private List<ProjectEvent> change(Project project, ProjectChangeCommand command) {
        return switch (command) {
            case ProposeChange c -> ChangeDecider.propose(c, project, plan, law, act);
            case ApproveChange c -> ChangeDecider.approve(c, project, votes, law);
            case FailChange c -> ChangeDecider.fail(c, project);
        };
    }
}
