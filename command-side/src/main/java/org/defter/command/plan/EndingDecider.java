package org.defter.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.plan.NoEffect;
import org.defter.kernel.plan.PlanClosed;
import org.defter.kernel.plan.PlanEnding;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanReinstated;
import org.defter.kernel.plan.PlanRepealed;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the end of a plan: with its years, by repeal, or by the plan that renews it (S07), and on its return when the
 * decision that ended it does not stand (D05).
 *
 * <table>
 * <caption>Events, nothing, or a refusal; of Unproposed every command is refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Proposed</th><th>Drafting</th><th>Submitted</th><th>InForce</th><th>Updating</th>
 * <th>UpdateSubmitted</th><th>Suspended</th><th>Closed</th><th>Repealed</th><th>Annulled</th></tr>
 * <tr><td>RepealPlan</td><td colspan="3">PLAN_NOT_IN_FORCE</td><td colspan="4">PlanRepealed</td>
 * <td>DecisionTookNoEffect, nothing the second time</td>
 * <td>nothing if by the same decision, else DecisionTookNoEffect</td>
 * <td>DecisionTookNoEffect, nothing the second time</td></tr>
 * <tr><td>CloseRenewedPlan</td><td colspan="3">PLAN_NOT_IN_FORCE</td><td colspan="4">PlanClosed</td>
 * <td colspan="3">nothing</td></tr>
 * <tr><td>ClosePlan</td><td colspan="3">PLAN_NOT_IN_FORCE</td><td colspan="2">PlanClosed, PLAN_PERIOD_RUNS</td>
 * <td>PLAN_IS_FROZEN</td><td>PLAN_IS_SUSPENDED</td><td>nothing</td><td colspan="2">PLAN_HAS_ENDED</td></tr>
 * <tr><td>ReinstatePlan</td><td colspan="7">nothing</td>
 * <td colspan="2">PlanReinstated if that decision ended it, else nothing</td><td>nothing</td></tr>
 * </table>
 */
final class EndingDecider {

    private EndingDecider() {}

    static List<PlanEvent> repeal(RepealPlan c, Plan plan) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw PlanDecider.unknown(c);
            case Plan.Proposed _, Plan.Drafting _, Plan.Submitted _ ->
                throw Rejected.because(PlanRejection.PLAN_NOT_IN_FORCE);
            case GrantedPlan granted -> List.of(repealed(c, granted));
            case GrantedPlan.Suspended suspended -> List.of(repealed(c, suspended.standing()));
            case EndedPlan.Repealed repealed ->
                repealed.endedBy().equals(c.proposalId()) ? List.of() : endedBefore(c, repealed);
            case EndedPlan.Closed closed -> endedBefore(c, closed);
            case EndedPlan.Annulled annulled -> endedBefore(c, annulled);
        };
    }

    private static List<PlanEvent> endedBefore(RepealPlan c, EndedPlan plan) {
        return PlanDecider.noEffect(plan, null, NoEffect.PLAN_ENDED, c.proposalId(), c.decision(), c.occurredOn());
    }

    private static PlanRepealed repealed(RepealPlan c, GrantedPlan plan) {
        return new PlanRepealed(
                c.planId(), plan.inEffect().standing().frozen(), c.proposalId(), c.decision(), c.occurredOn());
    }

    /** A plan that has ended otherwise before needs no end. */
    static List<PlanEvent> closeRenewed(CloseRenewedPlan c, Plan plan) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw PlanDecider.unknown(c);
            case Plan.Proposed _, Plan.Drafting _, Plan.Submitted _ ->
                throw Rejected.because(PlanRejection.PLAN_NOT_IN_FORCE);
            case GrantedPlan granted -> List.of(renewed(c, granted));
            case GrantedPlan.Suspended suspended -> List.of(renewed(c, suspended.standing()));
            case EndedPlan _ -> List.of();
        };
    }

    private static PlanClosed renewed(CloseRenewedPlan c, GrantedPlan plan) {
        return new PlanClosed(
                c.planId(),
                plan.inEffect().standing().frozen(),
                PlanEnding.RENEWED,
                c.renewedBy(),
                c.proposalId(),
                c.decision(),
                c.occurredOn());
    }

    static List<PlanEvent> close(ClosePlan c, Plan plan, ActContext act) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw PlanDecider.unknown(c);
            case Plan.Proposed _, Plan.Drafting _, Plan.Submitted _ ->
                throw Rejected.because(PlanRejection.PLAN_NOT_IN_FORCE);
            case GrantedPlan.InForce inForce -> List.of(periodEnded(c, inForce, act));
            case GrantedPlan.Updating updating -> List.of(periodEnded(c, updating, act));
            case GrantedPlan.UpdateSubmitted submitted ->
                throw Rejected.because(
                        PlanRejection.PLAN_IS_FROZEN,
                        "version",
                        submitted.frozen().version());
            case GrantedPlan.Suspended _ -> throw Rejected.because(PlanRejection.PLAN_IS_SUSPENDED);
            case EndedPlan.Closed closed -> {
                act.requireUnit(closed.authority().unitId());
                yield List.of();
            }
            case EndedPlan.Repealed repealed -> throw ended(repealed);
            case EndedPlan.Annulled annulled -> throw ended(annulled);
        };
    }

    private static PlanClosed periodEnded(ClosePlan c, GrantedPlan plan, ActContext act) {
        act.requireUnit(plan.authority().unitId());
        LocalDate day = act.occurredOn(c.occurredOn(), plan.folder().opened());
        int lastYear = plan.inEffect().content().lastYear();
        if (day.getYear() <= lastYear) {
            throw Rejected.because(PlanRejection.PLAN_PERIOD_RUNS, "lastYear", lastYear, "day", day);
        }
        return new PlanClosed(
                c.planId(), plan.inEffect().standing().frozen(), PlanEnding.PERIOD_ENDED, null, null, null, day);
    }

    /** A plan that another decision ended, or none, stays as it is. */
    static List<PlanEvent> reinstate(ReinstatePlan c, Plan plan) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw PlanDecider.unknown(c);
            case Plan.Proposed _, Plan.Prepared _, EndedPlan.Annulled _ -> List.of();
            case EndedPlan.Closed closed -> reinstated(c, closed);
            case EndedPlan.Repealed repealed -> reinstated(c, repealed);
        };
    }

    private static List<PlanEvent> reinstated(ReinstatePlan c, EndedPlan plan) {
        @Nullable ProposalId by = plan.endedBy();
        return c.proposalId().equals(by)
                ? List.of(new PlanReinstated(
                        c.planId(), plan.inEffect().standing().frozen(), c.proposalId(), c.decision(), c.occurredOn()))
                : List.of();
    }

    /** The refusal of an act on a plan that has ended. */
    static Rejected ended(EndedPlan plan) {
        return Rejected.because(
                PlanRejection.PLAN_HAS_ENDED,
                "version",
                plan.inEffect().standing().frozen().version());
    }
}
