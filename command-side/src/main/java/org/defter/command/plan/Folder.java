package org.defter.command.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.defter.command.Days;
import org.defter.kernel.id.ProposalId;
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
import org.defter.kernel.plan.PlanContent;
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

/**
 * What a plan holds in every state from its proposal on.
 *
 * @param origin the proposal
 * @param content what it says now
 * @param versions number of the version frozen last; 0 before the first
 * @param opened day of the act that led to the present state; no act in it can be earlier
 * @param latest latest day of anything in it; it cannot be frozen earlier
 * @param fallen number up to which a version that was not granted has fallen with an update that was annulled
 * @param settled the proposals whose decision gave the authority to prepare it or took no effect; neither happens twice
 * @param begun the day each goal, objective, indicator and activity came into it; what concerns one cannot be earlier
 */
record Folder(
        PlanProposed origin,
        PlanContent content,
        int versions,
        LocalDate opened,
        LocalDate latest,
        int fallen,
        Set<ProposalId> settled,
        Map<Object, LocalDate> begun) {

    Folder {
        settled = Set.copyOf(settled);
        begun = Map.copyOf(begun);
    }

    static Folder of(PlanProposed e) {
        return new Folder(e, PlanContent.initial().evolve(e), 0, e.occurredOn(), e.occurredOn(), 0, Set.of(), Map.of());
    }

    /** With a new state from this day on. */
    Folder since(LocalDate day) {
        return new Folder(origin, content, versions, day, Days.later(latest, day), fallen, settled, begun);
    }

    /** Back to what a version in force says, in a new state from this day on; what waited for the council has fallen. */
    Folder restored(PlanContent standing, LocalDate day) {
        return new Folder(origin, standing, versions, day, Days.later(latest, day), versions, settled, begun);
    }

    /** With one more frozen version. */
    Folder frozen(FrozenPlan version, LocalDate day) {
        return new Folder(origin, content, version.version(), day, Days.later(latest, day), fallen, settled, begun);
    }

    /** With a decision that is not taken again. */
    Folder settled(ProposalId proposal) {
        Set<ProposalId> all = new HashSet<>(settled);
        all.add(proposal);
        return new Folder(origin, content, versions, opened, latest, fallen, all, begun);
    }

    /** With a change of the content. */
    Folder drafted(PlanEvent e) {
        return new Folder(
                origin,
                content.evolve(e),
                versions,
                opened,
                Days.later(latest, e.occurredOn()),
                fallen,
                settled,
                switch (e) {
                    case GoalDrafted goal -> begun(goal.goalId(), e.occurredOn());
                    case ObjectiveSet objective -> begun(objective.objectiveId(), e.occurredOn());
                    case IndicatorDefined indicator -> begun(indicator.indicatorId(), e.occurredOn());
                    case ActivityDefined activity -> begun(activity.activityId(), e.occurredOn());
                    case PlanProposed _,
                            RenewalProposed _,
                            PreparationAuthorised _,
                            PreparationSuspended _,
                            PreparationResumed _,
                            PreparationAnnulled _,
                            PlanProfileRevised _,
                            GoalRevised _,
                            GoalDropped _,
                            ObjectiveDropped _,
                            IndicatorDropped _,
                            TargetRevised _,
                            ActivityDropped _,
                            PlanSubmitted _,
                            PlanAmended _,
                            PlanReturnedForChanges _,
                            PlanAdopted _,
                            PlanUpdateOpened _,
                            PlanUpdated _,
                            PlanSuspended _,
                            PlanResumed _,
                            PlanAnnulled _,
                            PlanUpdateAnnulled _,
                            PlanRepealed _,
                            PlanClosed _,
                            PlanReinstated _,
                            DecisionTookNoEffect _ -> begun;
                });
    }

    /** The earliest day of an act that concerns these elements, in the present state. */
    LocalDate notBefore(Object... elements) {
        return Stream.of(elements)
                .map(element -> begun.getOrDefault(element, opened))
                .reduce(opened, Days::later);
    }

    private Map<Object, LocalDate> begun(Object element, LocalDate day) {
        Map<Object, LocalDate> all = new HashMap<>(begun);
        all.putIfAbsent(element, day);
        return all;
    }
}
