package org.defter.command.project;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.defter.command.ActContext;
import org.defter.command.platform.Facts;
import org.defter.command.platform.LoanContracts;
import org.defter.command.platform.Recording;
import org.defter.kernel.finance.FinancesYear;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.municipality.UnitTree;
import org.defter.kernel.plan.PlanInForce;
import org.defter.kernel.project.ProjectConceived;
import org.defter.kernel.project.ProjectEvent;

/** The stream of a project. */
@Aggregate(type = "Project")
class ProjectAggregate {

    @AggregateIdentifier
    private ProjectId projectId;

    private Project project = Project.initial();

    ProjectAggregate() {}

    // -- its course

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(ConceiveProject command, Facts facts, ActContext act) {
        UnitTree units = facts.municipality(command.municipalityId()).units();
        return Recording.of(ProjectDecider.conceive(command, project, units, act));
    }

    @CommandHandler
    Long handle(StartProject command, Facts facts, ActContext act) {
        return Recording.of(ProjectDecider.start(command, project, plan(facts), law(facts), act));
    }

    @CommandHandler
    Long handle(SuspendProject command, ActContext act) {
        return Recording.of(ProjectDecider.suspend(command, project, act));
    }

    @CommandHandler
    Long handle(ResumeProject command, Facts facts, ActContext act) {
        return Recording.of(ProjectDecider.resume(command, project, plan(facts), law(facts), act));
    }

    @CommandHandler
    Long handle(CompleteProject command, ActContext act) {
        return Recording.of(ProjectDecider.complete(command, project, act));
    }

    @CommandHandler
    Long handle(EvaluateProject command, ActContext act) {
        return Recording.of(ProjectDecider.evaluate(command, project, act));
    }

    @CommandHandler
    Long handle(CloseProject command, ActContext act) {
        return Recording.of(ProjectDecider.close(command, project, act));
    }

    @CommandHandler
    Long handle(CancelProject command, ActContext act) {
        return Recording.of(ProjectDecider.cancel(command, project, act));
    }

    // -- what it stands on

    @CommandHandler
    Long handle(AuthoriseProject command, Facts facts) {
        return Recording.of(AuthorityDecider.authorise(command, project, facts.votes(command.proposalId())));
    }

    @CommandHandler
    Long handle(AuthoriseByActivity command, Facts facts, ActContext act) {
        return Recording.of(AuthorityDecider.byActivity(command, project, plan(facts), law(facts), act));
    }

    @CommandHandler
    Long handle(ReviewActivityAuthority command, Facts facts) {
        return Recording.of(AuthorityDecider.review(command, project, facts.planInForce(command.planId())));
    }

    @CommandHandler
    Long handle(StayProjectDecision command) {
        return Recording.of(AuthorityDecider.stay(command, project));
    }

    @CommandHandler
    Long handle(RestoreProjectDecision command) {
        return Recording.of(AuthorityDecider.restore(command, project));
    }

    @CommandHandler
    Long handle(AnnulProjectDecision command) {
        return Recording.of(AuthorityDecider.annul(command, project));
    }

    @CommandHandler
    Long handle(RecordProjectPermission command, Facts facts, ActContext act) {
        return Recording.of(AuthorityDecider.permit(command, project, law(facts), act));
    }

    // -- its fundings

    @CommandHandler
    Long handle(ApplyForFunding command, Facts facts, ActContext act) {
        return Recording.of(FundingDecider.apply(command, project, plan(facts), law(facts), act));
    }

    @CommandHandler
    Long handle(RecordAward command, ActContext act) {
        return Recording.of(FundingDecider.award(command, project, act));
    }

    @CommandHandler
    Long handle(RecordRefusal command, ActContext act) {
        return Recording.of(FundingDecider.refuse(command, project, act));
    }

    @CommandHandler
    Long handle(WithdrawApplication command, ActContext act) {
        return Recording.of(FundingDecider.withdraw(command, project, act));
    }

    @CommandHandler
    Long handle(RecordTreasuryPermission command, ActContext act) {
        return Recording.of(FundingDecider.permitByTreasury(command, project, act));
    }

    @CommandHandler
    Long handle(RecordBorrowingApproval command, ActContext act) {
        return Recording.of(FundingDecider.approve(command, project, act));
    }

    @CommandHandler
    Long handle(AuthoriseBorrowing command, Facts facts) {
        return Recording.of(FundingDecider.authoriseBorrowing(command, project, facts.votes(command.proposalId())));
    }

    @CommandHandler
    Long handle(SignContract command, Facts facts, LoanContracts loans, ActContext act) {
        MunicipalityId municipality = origin().municipalityId();
        List<FinancesYear> recorded = facts.finances(municipality, act.today().getYear());
        List<FinancesYear> years = FinancesYear.including(
                recorded,
                SignedLoans.borrowings(SignedLoans.unrecorded(loans.of(municipality), recorded), facts::project));
        List<ProjectEvent> signing = ContractDecider.sign(command, project, plan(facts), law(facts), years, act);
        SignedLoans.among(signing, project).forEach(loan -> loans.signed(municipality, loan));
        return Recording.of(signing);
    }

    // -- its work

    @CommandHandler
    Long handle(PlanMilestone command, ActContext act) {
        return Recording.of(WorkDecider.planMilestone(command, project, act));
    }

    @CommandHandler
    Long handle(MoveMilestone command, ActContext act) {
        return Recording.of(WorkDecider.moveMilestone(command, project, act));
    }

    @CommandHandler
    Long handle(ReachMilestone command, ActContext act) {
        return Recording.of(WorkDecider.reachMilestone(command, project, act));
    }

    @CommandHandler
    Long handle(DropMilestone command, ActContext act) {
        return Recording.of(WorkDecider.dropMilestone(command, project, act));
    }

    @CommandHandler
    Long handle(RaiseRisk command, ActContext act) {
        return Recording.of(WorkDecider.raiseRisk(command, project, act));
    }

    @CommandHandler
    Long handle(CloseRisk command, ActContext act) {
        return Recording.of(WorkDecider.closeRisk(command, project, act));
    }

    @CommandHandler
    Long handle(RaiseIssue command, ActContext act) {
        return Recording.of(WorkDecider.raiseIssue(command, project, act));
    }

    @CommandHandler
    Long handle(ResolveIssue command, ActContext act) {
        return Recording.of(WorkDecider.resolveIssue(command, project, act));
    }

    // -- its money

    @CommandHandler
    Long handle(SetBudgetLine command, ActContext act) {
        return Recording.of(BudgetDecider.setLine(command, project, act));
    }

    @CommandHandler
    Long handle(PlanInstalment command, ActContext act) {
        return Recording.of(BudgetDecider.planInstalment(command, project, act));
    }

    @CommandHandler
    Long handle(RecordInstalment command, ActContext act) {
        return Recording.of(BudgetDecider.receive(command, project, act));
    }

    @CommandHandler
    Long handle(WriteOffAward command, ActContext act) {
        return Recording.of(BudgetDecider.writeOff(command, project, act));
    }

    @CommandHandler
    Long handle(RecordSpending command, ActContext act) {
        return Recording.of(BudgetDecider.spend(command, project, act));
    }

    // -- its terms

    @CommandHandler
    Long handle(ProposeChange command, Facts facts, ActContext act) {
        return Recording.of(ChangeDecider.propose(command, project, plan(facts), law(facts), act));
    }

    @CommandHandler
    Long handle(ApproveChange command, Facts facts) {
        return Recording.of(ChangeDecider.approve(command, project, facts.votes(command.proposalId()), law(facts)));
    }

    @CommandHandler
    Long handle(FailChange command) {
        return Recording.of(ChangeDecider.fail(command, project));
    }

    // -- events: one handler, exhaustiveness is the state's business

    @EventSourcingHandler
    void on(ProjectEvent event) {
        projectId = event.projectId();
        project = project.evolve(event);
    }

    private LawInForce law(Facts facts) {
        return facts.municipality(origin().municipalityId()).law();
    }

    /** The plan whose activity it carries out, if it carries out one. */
    private Optional<PlanInForce> plan(Facts facts) {
        return Optional.ofNullable(origin().card().activity()).map(activity -> facts.planInForce(activity.planId()));
    }

    /** Only a project that was conceived gets as far as this: Axon does not load a stream without events. */
    private ProjectConceived origin() {
        return ((Project.Known) project).file().origin();
    }
}
