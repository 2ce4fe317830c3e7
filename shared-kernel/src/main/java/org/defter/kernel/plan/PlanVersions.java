package org.defter.kernel.plan;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a plan says now and what each of its frozen versions says: from its stream alone, up to any event.
 *
 * @param content what it says now; after the annulment of its latest update what the version says that stands again
 * @param frozen what each version says, by its number
 */
public record PlanVersions(PlanContent content, SortedMap<Integer, PlanContent> frozen) {

    /** The versions of a plan nobody has proposed yet: none. */
    public static PlanVersions initial() {
        return new PlanVersions(PlanContent.initial(), new TreeMap<>());
    }

    /** The versions after one more event; any history is accepted. */
    public PlanVersions evolve(PlanEvent event) {
        PlanContent next = content.evolve(event);
        return switch (event) {
            case PlanSubmitted e -> and(e.frozen(), next);
            case PlanAmended e -> and(e.frozen(), next);
            case PlanUpdateAnnulled e ->
                e.standing().version() < e.annulled().version()
                        ? new PlanVersions(frozen.getOrDefault(e.standing().version(), content), frozen)
                        : this;
            case PlanProposed _,
                    RenewalProposed _,
                    PreparationAuthorised _,
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
                    PlanReturnedForChanges _,
                    PlanAdopted _,
                    PlanUpdateOpened _,
                    PlanUpdated _,
                    PlanSuspended _,
                    PlanResumed _,
                    PlanAnnulled _,
                    PlanRepealed _,
                    PlanClosed _,
                    PlanReinstated _,
                    DecisionTookNoEffect _ -> new PlanVersions(next, frozen);
        };
    }

    /** What the version says, if it was frozen and says what its hash stands for. */
    public Optional<PlanContent> of(FrozenPlan version) {
        return Optional.ofNullable(frozen.get(version.version()))
                .filter(says -> says.hash().equals(version.contentHash()));
    }

    private PlanVersions and(FrozenPlan version, PlanContent says) {
        SortedMap<Integer, PlanContent> all = new TreeMap<>(frozen);
        all.put(version.version(), says);
        return new PlanVersions(says, all);
    }
}
