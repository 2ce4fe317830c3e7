package org.defter.kernel.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.plan.ActivityDefined;
import org.defter.kernel.plan.ActivityDropped;
import org.defter.kernel.plan.DecisionTookNoEffect;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.GoalDrafted;
import org.defter.kernel.plan.GoalDropped;
import org.defter.kernel.plan.GoalRevised;
import org.defter.kernel.plan.IndicatorDefined;
import org.defter.kernel.plan.IndicatorDropped;
import org.defter.kernel.plan.ObjectiveDropped;
import org.defter.kernel.plan.ObjectiveSet;
import org.defter.kernel.plan.PlanAdopted;
import org.defter.kernel.plan.PlanAmended;
import org.defter.kernel.plan.PlanAnnulled;
import org.defter.kernel.plan.PlanClosed;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanProfileRevised;
import org.defter.kernel.plan.PlanProposed;
import org.defter.kernel.plan.PlanReinstated;
import org.defter.kernel.plan.PlanRepealed;
import org.defter.kernel.plan.PlanResumed;
import org.defter.kernel.plan.PlanReturnedForChanges;
import org.defter.kernel.plan.PlanSubmitted;
import org.defter.kernel.plan.PlanSuspended;
import org.defter.kernel.plan.PlanUpdateAnnulled;
import org.defter.kernel.plan.PlanUpdateOpened;
import org.defter.kernel.plan.PlanUpdated;
import org.defter.kernel.plan.PreparationAnnulled;
import org.defter.kernel.plan.PreparationAuthorised;
import org.defter.kernel.plan.PreparationResumed;
import org.defter.kernel.plan.PreparationSuspended;
import org.defter.kernel.plan.RenewalProposed;
import org.defter.kernel.plan.TargetRevised;
import org.jspecify.annotations.Nullable;

/**
 * What a monitoring period needs to know of its plan: whose it is, its years, and which version was in force when.
 *
 * @param municipalityId its municipality
 * @param unitId the unit that has the authority over it; none before the authority
 * @param firstYear first year covered
 * @param lastYear last year covered
 * @param force what was in force from which day on, in the order of the record
 * @param stayed whether a court's stay leaves it without a version in force now (D05)
 */
public record MonitoredPlan(
        MunicipalityId municipalityId,
        @Nullable UnitId unitId,
        int firstYear,
        int lastYear,
        List<Force> force,
        boolean stayed) {

    /** Copies the list. */
    public MonitoredPlan {
        force = List.copyOf(force);
    }

    /**
     * What is in force from a day on.
     *
     * @param since the day
     * @param version the version; none if nothing is
     */
    public record Force(LocalDate since, @Nullable FrozenPlan version) {}

    /** A plan that was proposed. */
    public static MonitoredPlan initial(PlanProposed e) {
        return new MonitoredPlan(e.municipalityId(), null, e.firstYear(), e.lastYear(), List.of(), false);
    }

    /** The plan after one more event; any history is accepted. */
    public MonitoredPlan evolve(PlanEvent event) {
        return switch (event) {
            case PreparationAuthorised e ->
                new MonitoredPlan(municipalityId, e.unitId(), firstYear, lastYear, force, stayed);
            case PlanAdopted e -> inForce(e.occurredOn(), e.frozen(), false);
            case PlanUpdated e -> beneathStay(e.occurredOn(), e.frozen());
            case PlanReinstated e -> inForce(e.occurredOn(), e.frozen(), false);
            case PlanSuspended e -> inForce(e.occurredOn(), e.inForce(), e.inForce() == null);
            case PlanResumed e -> inForce(e.occurredOn(), e.inForce(), e.inForce() == null);
            case PlanUpdateAnnulled e -> beneathStay(e.occurredOn(), e.standing());
            case PlanAnnulled e -> inForce(e.occurredOn(), null, false);
            case PlanRepealed e -> inForce(e.occurredOn(), null, false);
            case PlanClosed e -> inForce(e.occurredOn(), null, false);
            case PlanProposed _,
                    RenewalProposed _,
                    PreparationSuspended _,
                    PreparationResumed _,
                    PreparationAnnulled _,
                    PlanProfileRevised _,
                    GoalDrafted _,
                    GoalRevised _,
                    GoalDropped _,
                    ObjectiveSet _,
                    ObjectiveDropped _,
                    IndicatorDefined _,
                    IndicatorDropped _,
                    TargetRevised _,
                    ActivityDefined _,
                    ActivityDropped _,
                    PlanSubmitted _,
                    PlanAmended _,
                    PlanReturnedForChanges _,
                    PlanUpdateOpened _,
                    DecisionTookNoEffect _ -> this;
        };
    }

    /** Whether the plan covers that year. */
    public boolean covers(int year) {
        return firstYear <= year && year <= lastYear;
    }

    /**
     * The version that counts for a span of days: the one in force on its last day (S06), or, where none was then, the last
     * that was in force within it.
     *
     * @param first first day
     * @param last last day
     * @return the version with the day since when it was in force; none if none was in force within the span
     */
    public Optional<Force> counting(LocalDate first, LocalDate last) {
        List<Force> byDay =
                force.stream().sorted(Comparator.comparing(Force::since)).toList();
        @Nullable Force counts = null;
        for (Force next : byDay) {
            if (next.since().isAfter(last)) {
                break;
            }
            if (next.version() != null) {
                counts = next;
            } else if (!next.since().isAfter(first)) {
                counts = null;
            }
        }
        return Optional.ofNullable(counts);
    }

    /** While a stay of the adoption lasts, what the council and the courts do to updates brings nothing into force. */
    private MonitoredPlan beneathStay(LocalDate day, FrozenPlan version) {
        return stayed ? this : inForce(day, version, false);
    }

    private MonitoredPlan inForce(LocalDate day, @Nullable FrozenPlan version, boolean byStay) {
        List<Force> all = new ArrayList<>(force);
        all.add(new Force(day, version));
        return new MonitoredPlan(municipalityId, unitId, firstYear, lastYear, all, byStay);
    }
}
