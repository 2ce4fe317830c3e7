package org.defter.query.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.plan.ActivityDefined;
import org.defter.kernel.plan.ActivityDropped;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.DecisionTookNoEffect;
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
import org.defter.query.lineage.LineageChange.Ended;
import org.defter.query.lineage.LineageChange.Linked;
import org.defter.query.lineage.LineageChange.Named;
import org.defter.query.lineage.LineageChange.Revived;
import org.defter.query.lineage.LineageChange.UpdateBegan;
import org.defter.query.lineage.LineageChange.UpdateFell;

/** What each event of a plan means for the thread. Pure; the compiler sees to it that none is forgotten. */
final class Lineage {

    private Lineage() {}

    /** The identifier of a decision in the thread: the same for the same number. */
    static UUID decision(DecisionNumber number) {
        return decision(number.councilId().value(), number.year(), number.number());
    }

    /** The identifier of a decision in the thread, by the parts of its number. */
    static UUID decision(UUID council, int year, int number) {
        return Identifiers.derived("decision", council, year, number);
    }

    static List<LineageChange> changes(PlanEvent event) {
        UUID plan = event.planId().value();
        return switch (event) {
            case PlanProposed e ->
                List.of(Named.of(LineageKind.PLAN, plan, e.profile().title()));
            case PlanProfileRevised e ->
                List.of(Named.of(LineageKind.PLAN, plan, e.profile().title()));
            case RenewalProposed e -> List.of(new Linked(e.renews().value(), LineageRelation.RENEWED_BY, plan));
            case PreparationAuthorised e -> by(e.decision(), LineageRelation.AUTHORISED, plan);
            case PlanAdopted e -> by(e.decision(), LineageRelation.ADOPTED, plan);
            case PlanUpdated e -> by(e.decision(), LineageRelation.UPDATED, plan);
            case GoalDrafted e -> part(plan, LineageKind.GOAL, e.goalId().value(), e.code(), e.title());
            case GoalRevised e -> List.of(Named.of(LineageKind.GOAL, e.goalId().value(), e.title()));
            case ObjectiveSet e ->
                part(
                        e.goalId().value(),
                        LineageKind.OBJECTIVE,
                        e.objectiveId().value(),
                        e.card().code(),
                        e.card().title());
            case IndicatorDefined e ->
                part(
                        e.objectiveId().value(),
                        LineageKind.INDICATOR,
                        e.indicatorId().value(),
                        e.card().code(),
                        e.card().title());
            case ActivityDefined e ->
                part(
                        e.objectiveId().value(),
                        LineageKind.ACTIVITY,
                        e.activityId().value(),
                        e.card().code(),
                        e.card().title());
            case GoalDropped e -> List.of(new Ended(e.goalId().value(), true));
            case ObjectiveDropped e -> List.of(new Ended(e.objectiveId().value(), true));
            case IndicatorDropped e -> List.of(new Ended(e.indicatorId().value(), true));
            case ActivityDropped e -> List.of(new Ended(e.activityId().value(), true));
            case PlanAmended e -> dropped(e.amendments());
            case PlanUpdateOpened _ -> List.of(new UpdateBegan(plan));
            case PlanUpdateAnnulled e ->
                e.standing().version() < e.annulled().version() ? List.of(new UpdateFell(plan)) : List.of();
            case PlanAnnulled _ -> List.of(new Ended(plan, false));
            case PlanRepealed e -> ended(e.decision(), plan);
            case PlanClosed e ->
                Optional.ofNullable(e.decision())
                        .map(decision -> ended(decision, plan))
                        .orElseGet(() -> List.of(new Ended(plan, false)));
            case PlanReinstated _ -> List.of(new Revived(plan));
            case PreparationSuspended _,
                    PreparationResumed _,
                    PreparationAnnulled _,
                    TargetRevised _,
                    PlanSubmitted _,
                    PlanReturnedForChanges _,
                    PlanSuspended _,
                    PlanResumed _,
                    DecisionTookNoEffect _ -> List.of();
        };
    }

    /** That a decision gives something its authority. */
    static List<LineageChange> by(DecisionNumber decision, LineageRelation relation, UUID authorised) {
        return List.of(new Linked(decision(decision), relation, authorised));
    }

    /** That a proposal, and so the decision on it, is known by its number. */
    static List<LineageChange> decided(ProposalId proposal, DecisionNumber number) {
        UUID decision = decision(number);
        return List.of(
                Named.of(LineageKind.DECISION, decision, title(number)),
                new Linked(proposal.value(), LineageRelation.LED_TO, decision));
    }

    static String title(DecisionNumber number) {
        return number.year() + "/" + number.number();
    }

    /** That a decision ended something. */
    static List<LineageChange> ended(DecisionNumber decision, UUID what) {
        return List.of(new Linked(decision(decision), LineageRelation.ENDED, what), new Ended(what, false));
    }

    private static List<LineageChange> part(UUID whole, LineageKind kind, UUID id, String code, String title) {
        return List.of(new Named(kind, id, code, title), new Linked(whole, LineageRelation.CONTAINS, id));
    }

    private static List<LineageChange> dropped(List<Amendment> amendments) {
        List<LineageChange> changes = new ArrayList<>();
        for (Amendment amendment : amendments) {
            if (amendment.field() == null) {
                changes.add(new Ended(amendment.element().id(), true));
            }
        }
        return changes;
    }
}
