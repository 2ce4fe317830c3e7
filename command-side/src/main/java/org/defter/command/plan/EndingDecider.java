package org.defter.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.plan.PlanClosed;
import org.defter.kernel.plan.PlanEnding;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanReinstated;
import org.defter.kernel.plan.PlanRepealed;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the end of a plan: with its years, by repeal, or by the plan that renews it (S07), and on its return when the
 * decision that ended it does not stand (D05). The table of states is at {@link PlanDecider}.
 */
final class EndingDecider {

    private EndingDecider() {}

    static List<PlanEvent> repeal(RepealPlan c, Plan plan) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw PlanDecider.unknown(c);
            case Plan.Proposed _, Plan.Drafting _, Plan.Submitted _ ->
                throw Rejected.because(PlanRejection.PLAN_NOT_IN_FORCE);
            case Plan.Granted granted -> List.of(repealed(c, granted));
            case Plan.Suspended suspended -> List.of(repealed(c, suspended.standing()));
            case Plan.Repealed repealed -> {
                if (!repealed.endedBy().equals(c.proposalId())) {
                    throw ended(repealed);
                }
                yield List.of();
            }
            case Plan.Closed closed -> throw ended(closed);
            case Plan.Annulled annulled -> throw ended(annulled);
        };
    }

    private static PlanRepealed repealed(RepealPlan c, Plan.Granted plan) {
        return new PlanRepealed(
                c.planId(), plan.inEffect().standing().frozen(), c.proposalId(), c.decision(), c.occurredOn());
    }

    /** A plan that has ended otherwise before needs no end. */
    static List<PlanEvent> closeRenewed(CloseRenewedPlan c, Plan plan) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw PlanDecider.unknown(c);
            case Plan.Proposed _, Plan.Drafting _, Plan.Submitted _ ->
                throw Rejected.because(PlanRejection.PLAN_NOT_IN_FORCE);
            case Plan.Granted granted -> List.of(renewed(c, granted));
            case Plan.Suspended suspended -> List.of(renewed(c, suspended.standing()));
            case Plan.Ended _ -> List.of();
        };
    }

    private static PlanClosed renewed(CloseRenewedPlan c, Plan.Granted plan) {
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
            case Plan.InForce inForce -> List.of(periodEnded(c, inForce, act));
            case Plan.Updating updating -> List.of(periodEnded(c, updating, act));
            case Plan.UpdateSubmitted submitted ->
                throw Rejected.because(
                        PlanRejection.PLAN_IS_FROZEN,
                        "version",
                        submitted.frozen().version());
            case Plan.Suspended _ -> throw Rejected.because(PlanRejection.PLAN_IS_SUSPENDED);
            case Plan.Closed closed -> {
                act.requireUnit(closed.authority().unitId());
                yield List.of();
            }
            case Plan.Repealed repealed -> throw ended(repealed);
            case Plan.Annulled annulled -> throw ended(annulled);
        };
    }

    private static PlanClosed periodEnded(ClosePlan c, Plan.Granted plan, ActContext act) {
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
            case Plan.Proposed _, Plan.Prepared _, Plan.Annulled _ -> List.of();
            case Plan.Closed closed -> reinstated(c, closed);
            case Plan.Repealed repealed -> reinstated(c, repealed);
        };
    }

    private static List<PlanEvent> reinstated(ReinstatePlan c, Plan.Ended plan) {
        @Nullable ProposalId by = plan.endedBy();
        return c.proposalId().equals(by)
                ? List.of(new PlanReinstated(
                        c.planId(), plan.inEffect().standing().frozen(), c.proposalId(), c.decision(), c.occurredOn()))
                : List.of();
    }

    /** The refusal of an act on a plan that has ended. */
    static Rejected ended(Plan.Ended plan) {
        return Rejected.because(
                PlanRejection.PLAN_HAS_ENDED,
                "version",
                plan.inEffect().standing().frozen().version());
    }
}
