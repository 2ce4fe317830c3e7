package org.defter.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.municipality.UnitTree;
import org.defter.kernel.plan.DecisionTookNoEffect;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.NoEffect;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanProposed;
import org.defter.kernel.plan.PlanStanding;
import org.defter.kernel.plan.PlanUpdateOpened;
import org.defter.kernel.plan.PreparationAuthorised;
import org.defter.kernel.plan.RenewalProposed;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the beginnings of a plan: its proposal, as the renewal of another or not (S07), the authority to prepare it, and
 * the opening of its updates (S06). What may be drafted is decided by {@link DraftDecider}, what becomes of frozen versions
 * by {@link VersionDecider}, what the council amends by {@link AmendmentDecider}, what the courts do by {@link CourtDecider},
 * and its ends by {@link EndingDecider}. While the authority to prepare is stayed or annulled, drafting, SubmitPlan and
 * OpenPlanUpdate are refused with PREPARATION_IS_SUSPENDED or PREPARATION_WAS_ANNULLED; an annulled one can be given anew.
 * What the council decided takes the day of that decision as it is: the proposal has checked it.
 *
 * <table>
 * <caption>Events, nothing, or a refusal. Of Unproposed ProposePlan and RenewPlan are taken, the others refused with
 * NOT_FOUND.</caption>
 * <tr><th>command</th><th>Proposed</th><th>Drafting</th><th>Submitted</th><th>InForce</th><th>Updating</th>
 * <th>UpdateSubmitted</th><th>Suspended</th><th>Closed</th><th>Repealed</th><th>Annulled</th></tr>
 * <tr><td>ProposePlan</td><td colspan="10">nothing if it is the same proposal, else PLAN_ALREADY_PROPOSED</td></tr>
 * <tr><td>RenewPlan</td><td colspan="10">nothing if it is the same proposal, else PLAN_ALREADY_PROPOSED</td></tr>
 * <tr><td>AuthorisePreparation</td><td>PreparationAuthorised</td>
 * <td colspan="6">nothing if it is the same decision, else DecisionTookNoEffect; PreparationAuthorised after an
 * annulment</td>
 * <td colspan="3">nothing if it is the same decision, else DecisionTookNoEffect</td></tr>
 * <tr><td>OpenPlanUpdate</td><td colspan="3">PLAN_NOT_IN_FORCE</td><td>PlanUpdateOpened, NO_YEARS_REMAIN</td>
 * <td colspan="2">nothing</td><td>PLAN_IS_SUSPENDED</td><td colspan="3">PLAN_HAS_ENDED</td></tr>
 * </table>
 */
final class PlanDecider {

    private static final int MOST_YEARS = 10;

    private PlanDecider() {}

    static List<PlanEvent> propose(ProposePlan c, Plan plan, UnitTree units, ActContext act) {
        return proposedOnce(plan, List.of(proposed(c, units, act)));
    }

    /**
     * Proposes a plan as the renewal of another (S07): of its kind, in its municipality.
     *
     * @param renewed where the other one stands
     */
    static List<PlanEvent> renew(RenewPlan c, Plan plan, PlanStanding renewed, UnitTree units, ActContext act) {
        PlanProposed proposed = proposed(
                new ProposePlan(
                        c.planId(),
                        renewed.municipalityId(),
                        c.unitId(),
                        renewed.kind(),
                        c.firstYear(),
                        c.lastYear(),
                        c.profile(),
                        c.occurredOn()),
                units,
                act);
        requireRenewable(plan, renewed);
        return proposedOnce(
                plan, List.of(proposed, new RenewalProposed(c.planId(), c.renews(), proposed.occurredOn())));
    }

    private static void requireRenewable(Plan plan, PlanStanding renewed) {
        if (plan instanceof Plan.Unproposed && renewed.suspended()) {
            throw Rejected.because(PlanRejection.PLAN_IS_SUSPENDED);
        }
        boolean inForce = switch (renewed.stage()) {
            case IN_FORCE, UPDATING, UPDATE_SUBMITTED -> true;
            case PROPOSED, DRAFTING, SUBMITTED, CLOSED, REPEALED, ANNULLED -> false;
        };
        if (plan instanceof Plan.Unproposed && !inForce) {
            throw Rejected.because(PlanRejection.PLAN_NOT_IN_FORCE);
        }
    }

    private static List<PlanEvent> proposedOnce(Plan plan, List<PlanEvent> events) {
        return switch (plan) {
            case Plan.Unproposed _ -> events;
            case Plan.Known known -> {
                if (!known.folder().origin().equals(events.getFirst())) {
                    throw Rejected.because(PlanRejection.PLAN_ALREADY_PROPOSED);
                }
                yield List.of();
            }
        };
    }

    private static PlanProposed proposed(ProposePlan c, UnitTree units, ActContext act) {
        act.requireUnit(c.unitId());
        LocalDate day = act.occurredOn(c.occurredOn());
        if (c.lastYear() < c.firstYear() || (long) c.lastYear() - c.firstYear() >= MOST_YEARS) {
            throw Rejected.because(
                    PlanRejection.PLAN_YEARS_OUT_OF_BOUNDS,
                    "firstYear",
                    c.firstYear(),
                    "lastYear",
                    c.lastYear(),
                    "most",
                    MOST_YEARS);
        }
        CardRules.requireUnits(List.of(c.unitId()), units, day);
        return new PlanProposed(
                c.planId(), c.municipalityId(), c.unitId(), c.kind(), c.firstYear(), c.lastYear(), c.profile(), day);
    }

    static List<PlanEvent> authorise(AuthorisePreparation c, Plan plan) {
        PreparationAuthorised authorised =
                new PreparationAuthorised(c.planId(), c.unitId(), c.proposalId(), c.decision(), c.occurredOn());
        return switch (plan) {
            case Plan.Unproposed _ -> throw unknown(c);
            case Plan.Proposed _ -> List.of(authorised);
            case Plan.Prepared prepared -> {
                boolean taken = prepared.folder().settled().contains(c.proposalId());
                yield prepared.authority().standing() == Authority.Standing.ANNULLED && !taken
                        ? List.of(authorised)
                        : noEffect(
                                prepared,
                                null,
                                NoEffect.ALREADY_AUTHORISED,
                                c.proposalId(),
                                c.decision(),
                                c.occurredOn());
            }
            case EndedPlan ended ->
                noEffect(ended, null, NoEffect.PLAN_ENDED, c.proposalId(), c.decision(), c.occurredOn());
        };
    }

    /**
     * A decision in force that found nothing left to change. The council decides on a matter for weeks, and meanwhile a court,
     * another decision or a renewal may have taken away what it is about: that is a fact and no refusal, for nobody is there
     * to be refused. Nothing the second time, and where the decision had its effect before.
     */
    static List<PlanEvent> noEffect(
            Plan.Known plan,
            @Nullable FrozenPlan frozen,
            NoEffect cause,
            ProposalId proposal,
            DecisionNumber decision,
            LocalDate day) {
        Folder folder = plan.folder();
        return folder.settled().contains(proposal)
                ? List.of()
                : List.of(new DecisionTookNoEffect(folder.origin().planId(), frozen, cause, proposal, decision, day));
    }

    static List<PlanEvent> alreadyTrue(Plan.Prepared plan, ActContext act) {
        act.requireUnit(plan.authority().unitId());
        return List.of();
    }

    static List<PlanEvent> openUpdate(OpenPlanUpdate c, Plan plan, ActContext act) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw unknown(c);
            case Plan.Proposed _ -> throw Rejected.because(PlanRejection.PLAN_NOT_IN_FORCE);
            case Plan.Drafting _ -> throw Rejected.because(PlanRejection.PLAN_NOT_IN_FORCE);
            case Plan.Submitted _ -> throw Rejected.because(PlanRejection.PLAN_NOT_IN_FORCE);
            case GrantedPlan.InForce inForce -> {
                act.requireUnit(inForce.authority().unitId());
                requireAuthority(inForce);
                LocalDate day = act.occurredOn(c.occurredOn(), inForce.folder().opened());
                UpdateRules.requireYearsRemain(inForce.folder().content(), day);
                yield List.of(new PlanUpdateOpened(c.planId(), c.reason(), day));
            }
            case GrantedPlan.Updating updating -> alreadyTrue(updating, act);
            case GrantedPlan.UpdateSubmitted submitted -> alreadyTrue(submitted, act);
            case GrantedPlan.Suspended _ -> throw Rejected.because(PlanRejection.PLAN_IS_SUSPENDED);
            case EndedPlan ended -> throw EndingDecider.ended(ended);
        };
    }

    /** Refuses what rests on the authority to prepare, while a court has stayed it and after it was annulled (D05). */
    static void requireAuthority(Plan.Prepared plan) {
        switch (plan.authority().standing()) {
            case STANDS -> {}
            case STAYED -> throw Rejected.because(PlanRejection.PREPARATION_IS_SUSPENDED);
            case ANNULLED -> throw Rejected.because(PlanRejection.PREPARATION_WAS_ANNULLED);
        }
    }

    static Rejected unknown(PlanCommand c) {
        return Rejected.because(CommonRejection.NOT_FOUND, "plan", c.planId());
    }
}
