package org.defter.command.plan;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.defter.command.ActContext;
import org.defter.command.platform.Facts;
import org.defter.command.platform.Recording;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.municipality.UnitTree;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanStanding;

/** The stream of a plan. */
@Aggregate(type = "Plan")
class PlanAggregate {

    @AggregateIdentifier
    private PlanId planId;

    private Plan plan = Plan.initial();

    PlanAggregate() {}

    // -- commands, in the order of the life cycle

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(ProposePlan command, Facts facts, ActContext act) {
        UnitTree units = facts.municipality(command.municipalityId()).units();
        return Recording.of(PlanDecider.propose(command, plan, units, act));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(RenewPlan command, Facts facts, ActContext act) {
        PlanStanding renewed = facts.planStanding(command.renews());
        UnitTree units = facts.municipality(renewed.municipalityId()).units();
        return Recording.of(PlanDecider.renew(command, plan, renewed, units, act));
    }

    @CommandHandler
    Long handle(AuthorisePreparation command) {
        return Recording.of(PlanDecider.authorise(command, plan));
    }

    @CommandHandler
    Long handle(RevisePlanProfile command, ActContext act) {
        return Recording.of(DraftDecider.reviseProfile(command, plan, act));
    }

    @CommandHandler
    Long handle(DraftGoal command, ActContext act) {
        return Recording.of(DraftDecider.draftGoal(command, plan, act));
    }

    @CommandHandler
    Long handle(ReviseGoal command, ActContext act) {
        return Recording.of(DraftDecider.reviseGoal(command, plan, act));
    }

    @CommandHandler
    Long handle(DropGoal command, ActContext act) {
        return Recording.of(DraftDecider.dropGoal(command, plan, act));
    }

    @CommandHandler
    Long handle(SetObjective command, Facts facts, ActContext act) {
        return Recording.of(DraftDecider.setObjective(command, plan, units(facts), act));
    }

    @CommandHandler
    Long handle(DropObjective command, Facts facts, ActContext act) {
        return Recording.of(DraftDecider.dropObjective(command, plan, law(facts), act));
    }

    @CommandHandler
    Long handle(DefineIndicator command, Facts facts, ActContext act) {
        return Recording.of(DraftDecider.defineIndicator(command, plan, law(facts), act));
    }

    @CommandHandler
    Long handle(DropIndicator command, Facts facts, ActContext act) {
        return Recording.of(DraftDecider.dropIndicator(command, plan, law(facts), act));
    }

    @CommandHandler
    Long handle(ReviseTarget command, Facts facts, ActContext act) {
        return Recording.of(DraftDecider.reviseTarget(command, plan, law(facts), act));
    }

    @CommandHandler
    Long handle(DefineActivity command, Facts facts, ActContext act) {
        return Recording.of(DraftDecider.defineActivity(command, plan, units(facts), act));
    }

    @CommandHandler
    Long handle(DropActivity command, ActContext act) {
        return Recording.of(DraftDecider.dropActivity(command, plan, act));
    }

    @CommandHandler
    Long handle(SubmitPlan command, Facts facts, ActContext act) {
        return Recording.of(VersionDecider.submit(
                command,
                plan,
                law(facts),
                Optional.ofNullable(command.councilId()).map(facts::roster),
                act));
    }

    @CommandHandler
    Long handle(AmendPlan command, Facts facts) {
        return Recording.of(AmendmentDecider.amend(command, plan, units(facts), law(facts)));
    }

    @CommandHandler
    Long handle(AdoptPlan command) {
        return Recording.of(VersionDecider.adopt(command, plan));
    }

    @CommandHandler
    Long handle(ReturnPlanForChanges command) {
        return Recording.of(VersionDecider.returnForChanges(command, plan));
    }

    @CommandHandler
    Long handle(OpenPlanUpdate command, ActContext act) {
        return Recording.of(PlanDecider.openUpdate(command, plan, act));
    }

    @CommandHandler
    Long handle(UpdatePlan command) {
        return Recording.of(VersionDecider.update(command, plan));
    }

    @CommandHandler
    Long handle(SuspendPlan command) {
        return Recording.of(CourtDecider.suspend(command, plan));
    }

    @CommandHandler
    Long handle(ResumePlan command) {
        return Recording.of(CourtDecider.resume(command, plan));
    }

    @CommandHandler
    Long handle(AnnulPlan command) {
        return Recording.of(CourtDecider.annul(command, plan));
    }

    @CommandHandler
    Long handle(RepealPlan command) {
        return Recording.of(EndingDecider.repeal(command, plan));
    }

    @CommandHandler
    Long handle(CloseRenewedPlan command) {
        return Recording.of(EndingDecider.closeRenewed(command, plan));
    }

    @CommandHandler
    Long handle(ClosePlan command, ActContext act) {
        return Recording.of(EndingDecider.close(command, plan, act));
    }

    @CommandHandler
    Long handle(ReinstatePlan command) {
        return Recording.of(EndingDecider.reinstate(command, plan));
    }

    // -- events: one handler, exhaustiveness is the state's business

    @EventSourcingHandler
    void on(PlanEvent event) {
        planId = event.planId();
        plan = plan.evolve(event);
    }

    private UnitTree units(Facts facts) {
        return facts.municipality(municipality()).units();
    }

    private LawInForce law(Facts facts) {
        return facts.municipality(municipality()).law();
    }

    /** Only a plan that was proposed gets as far as this: Axon does not load a stream without events. */
    private MunicipalityId municipality() {
        return ((Plan.Known) plan).folder().origin().municipalityId();
    }
}
