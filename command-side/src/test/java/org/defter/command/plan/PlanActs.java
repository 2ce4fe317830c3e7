package org.defter.command.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.command.ActContext;
import org.defter.command.platform.TestActs;
import org.defter.kernel.Money;
import org.defter.kernel.access.Role;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.municipality.UnitTree;
import org.defter.kernel.plan.ActivityCard;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.IndicatorCard;
import org.defter.kernel.plan.ObjectiveCard;
import org.defter.kernel.plan.PlanAmended;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanKind;
import org.defter.kernel.plan.PlanProfile;
import org.defter.kernel.plan.PlanStage;
import org.defter.kernel.plan.PlanStanding;
import org.defter.kernel.plan.Plans;
import org.jspecify.annotations.Nullable;

/** Acts on the plan of {@link Plans}, in the middle of its third year unless a day is given. */
final class PlanActs {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final ActContext BY_UNIT = TestActs.on(TODAY, TestActs.ofUnit(Role.UNIT_HEAD, Municipalities.DEPARTMENT));
    static final ActContext BY_OTHER_UNIT =
            TestActs.on(TODAY, TestActs.ofUnit(Role.UNIT_HEAD, Municipalities.OTHER_DEPARTMENT));
    static final UnitTree UNITS = Municipalities.record(Municipalities.withUnits(Municipalities.metropolitan()))
            .units();
    static final LawInForce LAW =
            Municipalities.record(Municipalities.metropolitan()).law();
    static final FrozenPlan FIRST = Plans.frozen(Plans.drafted(), 1);
    static final FrozenPlan SECOND = Plans.frozen(Plans.updateDrafted(), 2);
    static final FrozenPlan NEVER = new FrozenPlan(Plans.PLAN, 9, FIRST.contentHash());
    static final DecisionNumber OTHER_DECISION = new DecisionNumber(Councils.METROPOLITAN, 2024, 8);

    private PlanActs() {}

    /** The state after the history. */
    static Plan after(List<PlanEvent> history) {
        Plan plan = Plan.initial();
        for (PlanEvent event : history) {
            plan = plan.evolve(event);
        }
        return plan;
    }

    static ProposePlan propose(PlanKind kind, int firstYear, int lastYear) {
        return new ProposePlan(
                Plans.PLAN,
                Municipalities.METROPOLITAN,
                Municipalities.DEPARTMENT,
                kind,
                firstYear,
                lastYear,
                Plans.profile(),
                Plans.PROPOSED_ON);
    }

    static AuthorisePreparation authorise(DecisionNumber decision) {
        return new AuthorisePreparation(
                Plans.PLAN, Municipalities.DEPARTMENT, Plans.AUTHORITY, decision, Plans.AUTHORISED_ON);
    }

    /** Another decision that gives the authority. */
    static AuthorisePreparation authoriseBy(ProposalId proposal) {
        return new AuthorisePreparation(
                Plans.PLAN, Municipalities.DEPARTMENT, proposal, OTHER_DECISION, Plans.AUTHORISED_ON);
    }

    static RevisePlanProfile reviseProfile(PlanProfile profile) {
        return new RevisePlanProfile(Plans.PLAN, null, profile, null);
    }

    /** Other themes, the same mission and vision. */
    static PlanProfile otherThemes() {
        PlanProfile profile = Plans.profile();
        return new PlanProfile(
                profile.title(), profile.mission(), profile.vision(), List.of("yoksulluk"), profile.legalBases());
    }

    static DraftGoal draftGoal(String code) {
        return new DraftGoal(Plans.PLAN, null, Plans.OTHER_GOAL, code, "İkinci amaç", null);
    }

    static ReviseGoal reviseGoal(String title) {
        return new ReviseGoal(Plans.PLAN, null, Plans.GOAL, title, "birim görüşü", null);
    }

    static DropGoal dropGoal() {
        return new DropGoal(Plans.PLAN, null, Plans.GOAL, "vazgeçildi", null);
    }

    static SetObjective setObjective(String code, @Nullable Money cost) {
        ObjectiveCard card = Plans.objectiveCard();
        return new SetObjective(
                Plans.PLAN,
                null,
                Plans.GOAL,
                Plans.OTHER_OBJECTIVE,
                false,
                new ObjectiveCard(
                        code,
                        card.title(),
                        card.responsibleUnit(),
                        card.cooperatingUnits(),
                        card.risks(),
                        cost,
                        null,
                        null),
                null);
    }

    static SetObjective replaceObjective(ObjectiveCard card) {
        return new SetObjective(Plans.PLAN, null, Plans.GOAL, Plans.OBJECTIVE, true, card, null);
    }

    static DropObjective dropObjective() {
        return new DropObjective(Plans.PLAN, null, Plans.OBJECTIVE, "vazgeçildi", null);
    }

    static DefineIndicator replaceIndicator(IndicatorCard card) {
        return new DefineIndicator(Plans.PLAN, null, Plans.OBJECTIVE, Plans.INDICATOR, true, card, null);
    }

    /** Another indicator, with targets from the given year to 2029. */
    static DefineIndicator defineIndicator(String code, int firstYear, int... targets) {
        IndicatorCard card = Plans.indicatorCard("10");
        return new DefineIndicator(
                Plans.PLAN,
                null,
                Plans.OBJECTIVE,
                Plans.OTHER_INDICATOR,
                false,
                new IndicatorCard(
                        code,
                        card.title(),
                        card.measure(),
                        card.baseline(),
                        Plans.targets(firstYear, targets),
                        card.direction(),
                        card.accumulation(),
                        card.share(),
                        card.monitoring(),
                        card.reporting()),
                null);
    }

    static DropIndicator dropIndicator() {
        return new DropIndicator(Plans.PLAN, null, Plans.INDICATOR, "vazgeçildi", null);
    }

    static ReviseTarget reviseTarget(int year, String target) {
        return new ReviseTarget(Plans.PLAN, null, Plans.INDICATOR, year, new BigDecimal(target), "yeni veri", null);
    }

    static DefineActivity defineActivity(String code, LocalDate start, LocalDate end) {
        ActivityCard card = Plans.activityCard(start, end);
        return new DefineActivity(
                Plans.PLAN,
                null,
                Plans.OBJECTIVE,
                Plans.OTHER_ACTIVITY,
                false,
                new ActivityCard(
                        code,
                        card.title(),
                        card.leadingUnit(),
                        card.responsibleUnit(),
                        card.cooperatingUnits(),
                        start,
                        end,
                        null),
                null);
    }

    static DefineActivity replaceActivity(LocalDate start, LocalDate end) {
        return new DefineActivity(
                Plans.PLAN, null, Plans.OBJECTIVE, Plans.ACTIVITY, true, Plans.activityCard(start, end), null);
    }

    static DropActivity dropActivity() {
        return new DropActivity(Plans.PLAN, null, Plans.ACTIVITY, "vazgeçildi", null);
    }

    static SubmitPlan submit() {
        return new SubmitPlan(Plans.PLAN, null, null, null);
    }

    /** The council amended version 1 as in the example: 21 in 2027. */
    static AmendPlan amend() {
        return amend((PlanAmended) Plans.amended().getLast());
    }

    /** The council amended the update as in the example: 23 in 2027. */
    static AmendPlan amendUpdate() {
        return amend((PlanAmended) Plans.updateAmended().getLast());
    }

    static AmendPlan amend(PlanAmended e) {
        return new AmendPlan(e.planId(), e.base(), e.amendments(), e.frozen(), e.proposalId(), e.occurredOn());
    }

    static AdoptPlan adopt(FrozenPlan frozen) {
        return new AdoptPlan(Plans.PLAN, frozen, Plans.ADOPTION, Plans.DECISION, Plans.ADOPTED_ON);
    }

    static ReturnPlanForChanges giveBack(FrozenPlan frozen) {
        return new ReturnPlanForChanges(Plans.PLAN, frozen, "reddedildi", Plans.ADOPTED_ON);
    }

    static OpenPlanUpdate openUpdate() {
        return new OpenPlanUpdate(Plans.PLAN, null, "gerçekleşmeler", null);
    }

    static UpdatePlan update(FrozenPlan frozen) {
        return new UpdatePlan(Plans.PLAN, frozen, Plans.UPDATE, Plans.DECISION, Plans.UPDATED_ON);
    }

    static RenewPlan renew(int firstYear) {
        return new RenewPlan(
                Plans.PLAN,
                Plans.OTHER_PLAN,
                Municipalities.DEPARTMENT,
                firstYear,
                2029,
                Plans.profile(),
                Plans.PROPOSED_ON);
    }

    static SuspendPlan suspend(ProposalId proposal) {
        return new SuspendPlan(Plans.PLAN, proposal, Plans.DECISION, Plans.ENDED_ON);
    }

    static ResumePlan resume(ProposalId proposal) {
        return new ResumePlan(Plans.PLAN, proposal, Plans.DECISION, Plans.ENDED_ON);
    }

    static AnnulPlan annul(ProposalId proposal) {
        return new AnnulPlan(Plans.PLAN, proposal, Plans.DECISION, Plans.ENDED_ON);
    }

    static RepealPlan repeal(ProposalId proposal) {
        return new RepealPlan(Plans.PLAN, proposal, Plans.DECISION, Plans.ENDED_ON);
    }

    static CloseRenewedPlan closeRenewed() {
        return new CloseRenewedPlan(Plans.PLAN, Plans.OTHER_PLAN, Plans.RENEWAL, Plans.DECISION, Plans.ENDED_ON);
    }

    static ClosePlan close() {
        return new ClosePlan(Plans.PLAN, null, null);
    }

    static ReinstatePlan reinstate(ProposalId proposal) {
        return new ReinstatePlan(Plans.PLAN, proposal, Plans.DECISION, Plans.ENDED_ON);
    }

    /** The plan that is renewed is in force. */
    static final PlanStanding RENEWED = Plans.standing(PlanStage.IN_FORCE, null);

    /** What the deciders say to the command, with the facts of the example. */
    static List<PlanEvent> decide(PlanCommand command, Plan plan) {
        return decide(command, plan, BY_UNIT);
    }

    static List<PlanEvent> decide(PlanCommand command, Plan plan, ActContext act) {
        return switch (command) {
            case ProposePlan c -> PlanDecider.propose(c, plan, UNITS, act);
            case AuthorisePreparation c -> PlanDecider.authorise(c, plan);
            case RevisePlanProfile c -> DraftDecider.reviseProfile(c, plan, act);
            case DraftGoal c -> DraftDecider.draftGoal(c, plan, act);
            case ReviseGoal c -> DraftDecider.reviseGoal(c, plan, act);
            case DropGoal c -> DraftDecider.dropGoal(c, plan, act);
            case SetObjective c -> DraftDecider.setObjective(c, plan, UNITS, act);
            case DropObjective c -> DraftDecider.dropObjective(c, plan, LAW, act);
            case DefineIndicator c -> DraftDecider.defineIndicator(c, plan, LAW, act);
            case DropIndicator c -> DraftDecider.dropIndicator(c, plan, LAW, act);
            case ReviseTarget c -> DraftDecider.reviseTarget(c, plan, LAW, act);
            case DefineActivity c -> DraftDecider.defineActivity(c, plan, UNITS, act);
            case DropActivity c -> DraftDecider.dropActivity(c, plan, act);
            case SubmitPlan c -> VersionDecider.submit(c, plan, LAW, Optional.empty(), act);
            case AmendPlan c -> AmendmentDecider.amend(c, plan, UNITS, LAW);
            case AdoptPlan c -> VersionDecider.adopt(c, plan);
            case ReturnPlanForChanges c -> VersionDecider.returnForChanges(c, plan);
            case OpenPlanUpdate c -> PlanDecider.openUpdate(c, plan, act);
            case UpdatePlan c -> VersionDecider.update(c, plan);
            case RenewPlan c -> PlanDecider.renew(c, plan, RENEWED, UNITS, act);
            case SuspendPlan c -> CourtDecider.suspend(c, plan);
            case ResumePlan c -> CourtDecider.resume(c, plan);
            case AnnulPlan c -> CourtDecider.annul(c, plan);
            case RepealPlan c -> EndingDecider.repeal(c, plan);
            case CloseRenewedPlan c -> EndingDecider.closeRenewed(c, plan);
            case ClosePlan c -> EndingDecider.close(c, plan, act);
            case ReinstatePlan c -> EndingDecider.reinstate(c, plan);
        };
    }
}
