package org.defter.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.Rejected;
import org.defter.command.platform.Facts;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.municipality.MunicipalityRecord;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanEvent;

/**
 * The version of a plan that waits for the council, as one who wants to amend it has to know it: loaded by the shell of the
 * sitting and handed to its decider as a value.
 */
public final class AmendablePlan {

    private final Plan plan;
    private final MunicipalityRecord municipality;

    private AmendablePlan(Plan plan, MunicipalityRecord municipality) {
        this.plan = plan;
        this.municipality = municipality;
    }

    /**
     * The plan as its stream has it now.
     *
     * @throws Rejected if there is no such plan
     */
    public static AmendablePlan load(Facts facts, PlanId id) {
        Plan plan = facts.fold(id.toString(), Plan.initial(), PlanEvent.class, Plan::evolve)
                .orElseThrow(() -> Facts.unknown("plan", id));
        return switch (plan) {
            case Plan.Unproposed _ -> throw Facts.unknown("plan", id);
            case Plan.Known known ->
                of(known, facts.municipality(known.folder().origin().municipalityId()));
        };
    }

    /** The plan after the given history, under the law and with the units of its municipality. */
    static AmendablePlan of(Plan plan, MunicipalityRecord municipality) {
        return new AmendablePlan(plan, municipality);
    }

    /**
     * The version the council decides on when it adopts the waiting version with these amendments: the next number, with the
     * hash of the amended content.
     *
     * @param base the version the council has before it
     * @param amendments what it changes, in the order they apply
     * @param day the day of the council's decision
     * @throws Rejected if another version waits, an amendment does not fit what the version says, or what comes of them is
     *     not complete or not lawful (S03, S05, S06, S12)
     */
    public FrozenPlan amended(FrozenPlan base, List<Amendment> amendments, LocalDate day) {
        VersionDecider.requireSame(waiting(), base);
        return AmendmentDecider.result(plan, amendments, municipality.units(), municipality.law(), day);
    }

    /**
     * The version that waits for the council.
     *
     * @throws Rejected if none does
     */
    public FrozenPlan waiting() {
        return waiting(plan);
    }

    private static FrozenPlan waiting(Plan plan) {
        return switch (plan) {
            case Plan.Submitted submitted -> submitted.frozen();
            case GrantedPlan.UpdateSubmitted submitted -> submitted.frozen();
            case Plan.Unproposed _, Plan.Proposed _, Plan.Drafting _, GrantedPlan.InForce _, GrantedPlan.Updating _ ->
                throw Rejected.because(PlanRejection.PLAN_NOT_SUBMITTED);
            case GrantedPlan.Suspended suspended -> waiting(suspended.standing());
            case EndedPlan ended -> throw EndingDecider.ended(ended);
        };
    }
}
