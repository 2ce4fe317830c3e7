package org.defter.command.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanAmended;
import org.defter.kernel.plan.PlanAnnulled;
import org.defter.kernel.plan.PlanClosed;
import org.defter.kernel.plan.PlanRepealed;
import org.defter.kernel.plan.PlanResumed;
import org.defter.kernel.plan.PlanReturnedForChanges;
import org.defter.kernel.plan.PlanSubmitted;
import org.defter.kernel.plan.PlanSuspended;
import org.defter.kernel.plan.PlanUpdateAnnulled;
import org.defter.kernel.plan.PlanUpdateOpened;

/** A plan the council adopted: in force, unless {@link Suspended} is around it. */
sealed interface GrantedPlan extends Plan.Prepared {

    /** What is in force. */
    InEffect inEffect();

    /** The same state with another record of what is in force. */
    Plan with(InEffect inEffect);

    @Override
    default Plan suspended(PlanSuspended e) {
        return new Suspended(this, Set.of(e.proposalId()));
    }

    @Override
    default Plan annulled(PlanAnnulled e) {
        return new EndedPlan.Annulled(
                folder().since(e.occurredOn()), inEffect().without(e.proposalId()), e.proposalId());
    }

    @Override
    default Plan updateAnnulled(PlanUpdateAnnulled e) {
        InEffect left = inEffect().without(e.proposalId());
        return e.standing().version() < e.annulled().version()
                ? new InForce(folder().restored(left.content(), e.occurredOn()), authority(), left)
                : with(left);
    }

    @Override
    default Plan repealed(PlanRepealed e) {
        return new EndedPlan.Repealed(folder().since(e.occurredOn()), authority(), inEffect(), e.proposalId());
    }

    @Override
    default Plan closed(PlanClosed e) {
        return new EndedPlan.Closed(folder().since(e.occurredOn()), authority(), inEffect(), e.proposalId());
    }

    /** In force, and nobody prepares a change of it. */
    record InForce(Folder folder, Authority authority, InEffect inEffect) implements GrantedPlan {
        @Override
        public Plan with(Folder changed) {
            return new InForce(changed, authority, inEffect);
        }

        @Override
        public Plan with(Authority changed) {
            return new InForce(folder, changed, inEffect);
        }

        @Override
        public Plan with(InEffect changed) {
            return new InForce(folder, authority, changed);
        }

        @Override
        public Plan updateOpened(PlanUpdateOpened e) {
            return new Updating(folder.since(e.occurredOn()), authority, inEffect);
        }
    }

    /** In force, and its unit prepares an update. */
    record Updating(Folder folder, Authority authority, InEffect inEffect) implements Plan.Open, GrantedPlan {
        @Override
        public Plan with(Folder changed) {
            return new Updating(changed, authority, inEffect);
        }

        @Override
        public Plan with(Authority changed) {
            return new Updating(folder, changed, inEffect);
        }

        @Override
        public Plan with(InEffect changed) {
            return new Updating(folder, authority, changed);
        }

        @Override
        public Plan submitted(PlanSubmitted e) {
            return new UpdateSubmitted(folder.frozen(e.frozen(), e.occurredOn()), authority, inEffect, e.frozen());
        }
    }

    /** In force, and a version of its update waits for the council. */
    record UpdateSubmitted(Folder folder, Authority authority, InEffect inEffect, FrozenPlan frozen)
            implements GrantedPlan {
        @Override
        public Plan with(Folder changed) {
            return new UpdateSubmitted(changed, authority, inEffect, frozen);
        }

        @Override
        public Plan with(Authority changed) {
            return new UpdateSubmitted(folder, changed, inEffect, frozen);
        }

        @Override
        public Plan with(InEffect changed) {
            return new UpdateSubmitted(folder, authority, changed, frozen);
        }

        @Override
        public Plan amended(PlanAmended e) {
            return new UpdateSubmitted(
                    folder.drafted(e).frozen(e.frozen(), e.occurredOn()), authority, inEffect, e.frozen());
        }

        @Override
        public Plan returned(PlanReturnedForChanges e) {
            return new Updating(folder.since(e.occurredOn()), authority, inEffect);
        }

        @Override
        public Plan granted(FrozenPlan granted, ProposalId proposal, LocalDate day) {
            return new InForce(folder.since(day), authority, inEffect.next(granted, proposal, folder.content()));
        }
    }

    /**
     * A court stayed its adoption or an update. What the council and the courts do goes on underneath; what its unit would do
     * waits for the end of the stays.
     *
     * @param standing what it is but for the stays
     * @param stays the proposals whose decisions are stayed, at least one
     */
    record Suspended(GrantedPlan standing, Set<ProposalId> stays) implements Plan.Prepared {

        /** Copies the stays. */
        public Suspended {
            stays = Set.copyOf(stays);
        }

        @Override
        public Folder folder() {
            return standing.folder();
        }

        @Override
        public Authority authority() {
            return standing.authority();
        }

        @Override
        public Plan with(Folder changed) {
            return within(standing.with(changed));
        }

        @Override
        public Plan with(Authority changed) {
            return within(standing.with(changed));
        }

        @Override
        public Plan amended(PlanAmended e) {
            return within(standing.amended(e));
        }

        @Override
        public Plan returned(PlanReturnedForChanges e) {
            return within(standing.returned(e));
        }

        @Override
        public Plan granted(FrozenPlan granted, ProposalId proposal, LocalDate day) {
            return within(standing.granted(granted, proposal, day));
        }

        @Override
        public Plan suspended(PlanSuspended e) {
            Set<ProposalId> more = new HashSet<>(stays);
            more.add(e.proposalId());
            return new Suspended(standing, more);
        }

        @Override
        public Plan resumed(PlanResumed e) {
            return without(e.proposalId()).within(standing).since(e.occurredOn());
        }

        @Override
        public Plan annulled(PlanAnnulled e) {
            return standing.annulled(e);
        }

        @Override
        public Plan updateAnnulled(PlanUpdateAnnulled e) {
            return without(e.proposalId()).within(standing.updateAnnulled(e));
        }

        @Override
        public Plan repealed(PlanRepealed e) {
            return standing.repealed(e);
        }

        @Override
        public Plan closed(PlanClosed e) {
            return standing.closed(e);
        }

        private Lifting without(ProposalId stay) {
            Set<ProposalId> rest = new HashSet<>(stays);
            rest.remove(stay);
            return new Lifting(rest);
        }

        private Plan within(Plan next) {
            return new Lifting(stays).within(next);
        }

        /** What is left of the stays: while there is one, the plan is suspended. */
        private record Lifting(Set<ProposalId> rest) {
            Plan within(Plan next) {
                return !rest.isEmpty() && next instanceof GrantedPlan granted ? new Suspended(granted, rest) : next;
            }
        }
    }
}
