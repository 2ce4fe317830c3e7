package org.defter.kernel.plan;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.kernel.id.ActivityId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a plan is in force, and what it says: what an authority that rests on a plan has to know.
 *
 * @param municipalityId its municipality
 * @param versions what each version says
 * @param inForce the version in force; none before an adoption and after the end
 * @param last the version in force last, should the decision that ended it not stand
 * @param annulled whether a court annulled its adoption (D05)
 * @param stays the proposals whose decisions on it are stayed by a court (D05)
 */
public record PlanInForce(
        MunicipalityId municipalityId,
        PlanVersions versions,
        @Nullable FrozenPlan inForce,
        @Nullable FrozenPlan last,
        boolean annulled,
        Set<ProposalId> stays) {

    /** Copies the stays. */
    public PlanInForce {
        stays = Set.copyOf(stays);
    }

    /** A plan that was just proposed. */
    public static PlanInForce initial(PlanProposed e) {
        return new PlanInForce(e.municipalityId(), PlanVersions.initial().evolve(e), null, null, false, Set.of());
    }

    /** After one more event; any history is accepted. */
    public PlanInForce evolve(PlanEvent event) {
        PlanInForce next = new PlanInForce(municipalityId, versions.evolve(event), inForce, last, annulled, stays);
        return switch (event) {
            case PlanAdopted e -> next.now(e.frozen());
            case PlanUpdated e -> next.now(e.frozen());
            case PlanUpdateAnnulled e ->
                next.without(e.proposalId())
                        .now(e.standing().version() < e.annulled().version() ? e.standing() : inForce);
            case PlanSuspended e ->
                next.stayed(
                        Stream.concat(stays.stream(), Stream.of(e.proposalId())).collect(Collectors.toSet()));
            case PlanResumed e -> next.without(e.proposalId());
            case PlanAnnulled _ -> next.stayed(Set.of()).now(null).fallen();
            case PlanRepealed _, PlanClosed _ -> next.stayed(Set.of()).now(null);
            case PlanReinstated _ -> next.now(last);
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
                    PlanSubmitted _,
                    PlanAmended _,
                    PlanReturnedForChanges _,
                    PlanUpdateOpened _,
                    DecisionTookNoEffect _ -> next;
        };
    }

    /** Whether it is in force and no court holds it. */
    public boolean stands() {
        return inForce != null && stays.isEmpty();
    }

    /** The activity, as the version in force has it. */
    public Optional<ActivityCard> activity(ActivityId id) {
        return Optional.ofNullable(inForce)
                .flatMap(versions::of)
                .flatMap(says -> says.activity(id))
                .map(PlanContent.Activity::card);
    }

    private PlanInForce now(@Nullable FrozenPlan version) {
        return new PlanInForce(municipalityId, versions, version, version == null ? last : version, false, stays);
    }

    private PlanInForce fallen() {
        return new PlanInForce(municipalityId, versions, inForce, last, true, stays);
    }

    private PlanInForce stayed(Set<ProposalId> now) {
        return new PlanInForce(municipalityId, versions, inForce, last, annulled, now);
    }

    private PlanInForce without(ProposalId stay) {
        return stayed(stays.stream().filter(one -> !one.equals(stay)).collect(Collectors.toSet()));
    }
}
