package org.defter.kernel.plan;

import java.util.HashSet;
import java.util.Set;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan stands: what a proposal about it, or a plan that renews it, needs to know.
 *
 * @param planId the plan
 * @param municipalityId its municipality
 * @param kind kind of plan
 * @param renews the plan it renews; none if it renews none (S07)
 * @param stage how far it has come
 * @param submitted the frozen version that waits for the council, in the stages where one does
 * @param authorised whether an authority to prepare it stands, stayed or not
 * @param stays the proposals whose decisions on it are stayed by a court; while there are any it is suspended
 */
public record PlanStanding(
        PlanId planId,
        MunicipalityId municipalityId,
        PlanKind kind,
        @Nullable PlanId renews,
        PlanStage stage,
        @Nullable FrozenPlan submitted,
        boolean authorised,
        Set<ProposalId> stays) {

    /** Copies the stays. */
    public PlanStanding {
        stays = Set.copyOf(stays);
    }

    /** The standing with which a plan begins. */
    public static PlanStanding initial(PlanProposed e) {
        return new PlanStanding(
                e.planId(), e.municipalityId(), e.kind(), null, PlanStage.PROPOSED, null, false, Set.of());
    }

    /** Whether a court has suspended it. */
    public boolean suspended() {
        return !stays.isEmpty();
    }

    /** The standing after an event; any history is accepted. */
    public PlanStanding evolve(PlanEvent event) {
        return switch (event) {
            case RenewalProposed e ->
                new PlanStanding(planId, municipalityId, kind, e.renews(), stage, submitted, authorised, stays);
            case PreparationAuthorised _ ->
                stage == PlanStage.PROPOSED ? at(PlanStage.DRAFTING, null).authorised(true) : authorised(true);
            case PreparationAnnulled _ -> authorised(false);
            case PlanSubmitted e -> at(submittedFrom(stage), e.frozen());
            case PlanAmended e -> at(submittedFrom(stage), e.frozen());
            case PlanReturnedForChanges _ -> at(returnedFrom(stage), null);
            case PlanAdopted _, PlanUpdated _, PlanReinstated _ -> at(PlanStage.IN_FORCE, null);
            case PlanUpdateOpened _ -> at(PlanStage.UPDATING, null);
            case PlanSuspended e -> {
                Set<ProposalId> more = new HashSet<>(stays);
                more.add(e.proposalId());
                yield stayed(more);
            }
            case PlanResumed e -> without(e.proposalId());
            case PlanUpdateAnnulled e ->
                e.standing().version() < e.annulled().version()
                        ? without(e.proposalId()).at(PlanStage.IN_FORCE, null)
                        : without(e.proposalId());
            case PlanAnnulled _ -> at(PlanStage.ANNULLED, null).stayed(Set.of());
            case PlanRepealed _ -> at(PlanStage.REPEALED, null).stayed(Set.of());
            case PlanClosed _ -> at(PlanStage.CLOSED, null).stayed(Set.of());
            case PlanProposed _,
                    PreparationSuspended _,
                    PreparationResumed _,
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
                    DecisionTookNoEffect _ -> this;
        };
    }

    private PlanStanding at(PlanStage next, @Nullable FrozenPlan waiting) {
        return new PlanStanding(planId, municipalityId, kind, renews, next, waiting, authorised, stays);
    }

    private PlanStanding authorised(boolean now) {
        return new PlanStanding(planId, municipalityId, kind, renews, stage, submitted, now, stays);
    }

    private PlanStanding stayed(Set<ProposalId> now) {
        return new PlanStanding(planId, municipalityId, kind, renews, stage, submitted, authorised, now);
    }

    private PlanStanding without(ProposalId stay) {
        Set<ProposalId> rest = new HashSet<>(stays);
        rest.remove(stay);
        return stayed(rest);
    }

    private static PlanStage submittedFrom(PlanStage stage) {
        return switch (stage) {
            case PROPOSED, DRAFTING, SUBMITTED -> PlanStage.SUBMITTED;
            case IN_FORCE, UPDATING, UPDATE_SUBMITTED -> PlanStage.UPDATE_SUBMITTED;
            case CLOSED, REPEALED, ANNULLED -> stage;
        };
    }

    private static PlanStage returnedFrom(PlanStage stage) {
        return switch (stage) {
            case PROPOSED, DRAFTING, SUBMITTED -> PlanStage.DRAFTING;
            case IN_FORCE, UPDATING, UPDATE_SUBMITTED -> PlanStage.UPDATING;
            case CLOSED, REPEALED, ANNULLED -> stage;
        };
    }
}
