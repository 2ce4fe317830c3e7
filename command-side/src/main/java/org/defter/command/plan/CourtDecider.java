package org.defter.command.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.defter.command.Rejected;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanAnnulled;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanResumed;
import org.defter.kernel.plan.PlanSuspended;
import org.defter.kernel.plan.PlanUpdateAnnulled;
import org.defter.kernel.plan.PreparationAnnulled;
import org.defter.kernel.plan.PreparationResumed;
import org.defter.kernel.plan.PreparationSuspended;

/**
 * Decides on what falls, for the time being or for good, with a decision of the council that a court stayed or annulled
 * (D05). What stands on a decision is known by the proposal that asked for it:
 * the authority to prepare, the adoption, each update. A plan that has ended is not suspended; whether it has ended at all
 * when the decision that ended it falls is decided by {@link EndingDecider}.
 *
 * <table>
 * <caption>Events, nothing, or a refusal; of Unproposed every command is refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Proposed</th><th>Drafting</th><th>Submitted</th><th>InForce</th><th>Updating</th>
 * <th>UpdateSubmitted</th><th>Suspended</th><th>Closed</th><th>Repealed</th><th>Annulled</th></tr>
 * <tr><td>SuspendPlan</td><td>NOTHING_STANDS_ON_DECISION</td>
 * <td colspan="2">PreparationSuspended by the authority, nothing the second time, else NOTHING_STANDS_ON_DECISION</td>
 * <td colspan="4">PreparationSuspended by the authority, PlanSuspended by the adoption or an update, nothing the
 * second time, else NOTHING_STANDS_ON_DECISION</td>
 * <td colspan="3">nothing</td></tr>
 * <tr><td>ResumePlan</td><td>NOTHING_STANDS_ON_DECISION</td>
 * <td colspan="2">PreparationResumed if stayed, nothing if it stands, else NOTHING_STANDS_ON_DECISION</td>
 * <td colspan="3">PreparationResumed if stayed, nothing if it stands, else NOTHING_STANDS_ON_DECISION</td>
 * <td>PlanResumed, PreparationResumed if stayed, nothing if it stands, else NOTHING_STANDS_ON_DECISION</td>
 * <td colspan="3">nothing</td></tr>
 * <tr><td>AnnulPlan</td><td>NOTHING_STANDS_ON_DECISION</td>
 * <td colspan="2">PreparationAnnulled by the authority, nothing the second time, else NOTHING_STANDS_ON_DECISION</td>
 * <td colspan="4">PreparationAnnulled by the authority, PlanAnnulled by the adoption, PlanUpdateAnnulled by an
 * update, nothing the second time, else NOTHING_STANDS_ON_DECISION</td>
 * <td colspan="2">PlanAnnulled by the adoption, else nothing</td><td>nothing</td></tr>
 * </table>
 */
final class CourtDecider {

    private CourtDecider() {}

    static List<PlanEvent> suspend(SuspendPlan c, Plan plan) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw PlanDecider.unknown(c);
            case Plan.Proposed _ -> throw nothingStands(c.proposalId());
            case Plan.Drafting drafting -> preparationSuspended(c, drafting);
            case Plan.Submitted submitted -> preparationSuspended(c, submitted);
            case GrantedPlan granted -> suspended(c, granted, Set.of());
            case GrantedPlan.Suspended suspended -> suspended(c, suspended.standing(), suspended.stays());
            case EndedPlan _ -> List.of();
        };
    }

    private static List<PlanEvent> suspended(SuspendPlan c, GrantedPlan plan, Set<ProposalId> stays) {
        Optional<InEffect.Grant> grant = plan.inEffect().of(c.proposalId());
        if (grant.isEmpty()) {
            return preparationSuspended(c, plan);
        }
        if (stays.contains(c.proposalId()) || grant.get().annulled()) {
            return List.of();
        }
        Set<ProposalId> more = new HashSet<>(stays);
        more.add(c.proposalId());
        FrozenPlan inForce =
                plan.inEffect().standing(more).map(InEffect.Grant::frozen).orElse(null);
        return List.of(new PlanSuspended(
                c.planId(), grant.get().frozen(), inForce, c.proposalId(), c.decision(), c.occurredOn()));
    }

    private static List<PlanEvent> preparationSuspended(SuspendPlan c, Plan.Prepared plan) {
        return switch (standing(plan, c.proposalId())) {
            case STANDS -> List.of(new PreparationSuspended(c.planId(), c.proposalId(), c.decision(), c.occurredOn()));
            case STAYED, ANNULLED -> List.of();
        };
    }

    static List<PlanEvent> resume(ResumePlan c, Plan plan) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw PlanDecider.unknown(c);
            case Plan.Proposed _ -> throw nothingStands(c.proposalId());
            case Plan.Drafting drafting -> preparationResumed(c, drafting);
            case Plan.Submitted submitted -> preparationResumed(c, submitted);
            case GrantedPlan granted ->
                granted.inEffect().of(c.proposalId()).isPresent() ? List.of() : preparationResumed(c, granted);
            case GrantedPlan.Suspended suspended ->
                suspended.stays().contains(c.proposalId())
                        ? List.of(resumed(c, suspended))
                        : resume(c, suspended.standing());
            case EndedPlan _ -> List.of();
        };
    }

    private static PlanResumed resumed(ResumePlan c, GrantedPlan.Suspended plan) {
        InEffect inEffect = plan.standing().inEffect();
        Set<ProposalId> rest = new HashSet<>(plan.stays());
        rest.remove(c.proposalId());
        FrozenPlan resumed = inEffect.of(c.proposalId()).orElseThrow().frozen();
        FrozenPlan inForce = inEffect.standing(rest).map(InEffect.Grant::frozen).orElse(null);
        return new PlanResumed(c.planId(), resumed, inForce, c.proposalId(), c.decision(), c.occurredOn());
    }

    private static List<PlanEvent> preparationResumed(ResumePlan c, Plan.Prepared plan) {
        return switch (standing(plan, c.proposalId())) {
            case STAYED -> List.of(new PreparationResumed(c.planId(), c.proposalId(), c.decision(), c.occurredOn()));
            case STANDS, ANNULLED -> List.of();
        };
    }

    static List<PlanEvent> annul(AnnulPlan c, Plan plan) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw PlanDecider.unknown(c);
            case Plan.Proposed _ -> throw nothingStands(c.proposalId());
            case Plan.Drafting drafting -> preparationAnnulled(c, drafting);
            case Plan.Submitted submitted -> preparationAnnulled(c, submitted);
            case GrantedPlan granted -> annulled(c, granted);
            case GrantedPlan.Suspended suspended -> annulled(c, suspended.standing());
            case EndedPlan.Closed closed -> adoptionAnnulled(c, closed.inEffect());
            case EndedPlan.Repealed repealed -> adoptionAnnulled(c, repealed.inEffect());
            case EndedPlan.Annulled _ -> List.of();
        };
    }

    private static List<PlanEvent> annulled(AnnulPlan c, GrantedPlan plan) {
        Optional<InEffect.Grant> grant = plan.inEffect().of(c.proposalId());
        if (grant.isEmpty()) {
            return preparationAnnulled(c, plan);
        }
        if (grant.get().annulled()) {
            return List.of();
        }
        if (grant.get().equals(plan.inEffect().adoption())) {
            return adoptionAnnulled(c, plan.inEffect());
        }
        FrozenPlan standing = plan.inEffect().without(c.proposalId()).standing().frozen();
        return List.of(new PlanUpdateAnnulled(
                c.planId(), grant.get().frozen(), standing, c.proposalId(), c.decision(), c.occurredOn()));
    }

    /** A plan that ended otherwise has, with its adoption annulled, never been in force. */
    private static List<PlanEvent> adoptionAnnulled(AnnulPlan c, InEffect inEffect) {
        InEffect.Grant adoption = inEffect.adoption();
        return adoption.proposalId().equals(c.proposalId())
                ? List.of(new PlanAnnulled(c.planId(), adoption.frozen(), c.proposalId(), c.decision(), c.occurredOn()))
                : List.of();
    }

    private static List<PlanEvent> preparationAnnulled(AnnulPlan c, Plan.Prepared plan) {
        return switch (standing(plan, c.proposalId())) {
            case STANDS, STAYED ->
                List.of(new PreparationAnnulled(c.planId(), c.proposalId(), c.decision(), c.occurredOn()));
            case ANNULLED -> List.of();
        };
    }

    /** An authority that another one replaced was annulled; what took no effect has as little to lose. */
    private static Authority.Standing standing(Plan.Prepared plan, ProposalId proposal) {
        if (plan.authority().proposalId().equals(proposal)) {
            return plan.authority().standing();
        }
        if (plan.folder().settled().contains(proposal)) {
            return Authority.Standing.ANNULLED;
        }
        throw nothingStands(proposal);
    }

    private static Rejected nothingStands(ProposalId proposal) {
        return Rejected.because(PlanRejection.NOTHING_STANDS_ON_DECISION, "proposal", proposal);
    }
}
