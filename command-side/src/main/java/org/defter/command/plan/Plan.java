package org.defter.command.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.plan.ActivityDefined;
import org.defter.kernel.plan.ActivityDropped;
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

/** How far a plan has come, and what its next act has to know. Any history is accepted: an event out of place is passed. */
sealed interface Plan {

    /** A plan nobody has proposed. */
    static Plan initial() {
        return new Unproposed();
    }

    /** The state after one more event. */
    default Plan evolve(PlanEvent event) {
        return switch (event) {
            case PlanProposed e -> new Proposed(Folder.of(e));
            case RenewalProposed _ -> this;
            case PreparationAuthorised e -> authorised(e);
            case PreparationSuspended e -> authority(e.proposalId(), Authority.Standing.STAYED, e.occurredOn());
            case PreparationResumed e -> authority(e.proposalId(), Authority.Standing.STANDS, e.occurredOn());
            case PreparationAnnulled e -> authority(e.proposalId(), Authority.Standing.ANNULLED, e.occurredOn());
            case PlanProfileRevised e -> drafted(e);
            case GoalDrafted e -> drafted(e);
            case GoalRevised e -> drafted(e);
            case GoalDropped e -> drafted(e);
            case ObjectiveSet e -> drafted(e);
            case ObjectiveDropped e -> drafted(e);
            case IndicatorDefined e -> drafted(e);
            case IndicatorDropped e -> drafted(e);
            case TargetRevised e -> drafted(e);
            case ActivityDefined e -> drafted(e);
            case ActivityDropped e -> drafted(e);
            case PlanSubmitted e -> submitted(e);
            case PlanAmended e -> amended(e);
            case PlanReturnedForChanges e -> returned(e);
            case PlanAdopted e -> granted(e.frozen(), e.proposalId(), e.occurredOn());
            case PlanUpdateOpened e -> updateOpened(e);
            case PlanUpdated e -> granted(e.frozen(), e.proposalId(), e.occurredOn());
            case PlanSuspended e -> suspended(e);
            case PlanResumed e -> resumed(e);
            case PlanAnnulled e -> annulled(e);
            case PlanUpdateAnnulled e -> updateAnnulled(e);
            case PlanRepealed e -> repealed(e);
            case PlanClosed e -> closed(e);
            case PlanReinstated e -> reinstated(e);
        };
    }

    /** The same state, in which no act can be earlier than the day. */
    default Plan since(LocalDate day) {
        return this;
    }

    /** What an authority does. */
    default Plan authorised(PreparationAuthorised e) {
        return this;
    }

    /** What a change of the content does. */
    default Plan drafted(PlanEvent e) {
        return this;
    }

    /** What a submission does. */
    default Plan submitted(PlanSubmitted e) {
        return this;
    }

    /** What the council's amendments do. */
    default Plan amended(PlanAmended e) {
        return this;
    }

    /** What a failed proposal does. */
    default Plan returned(PlanReturnedForChanges e) {
        return this;
    }

    /** What an adoption or an adopted update does. */
    default Plan granted(FrozenPlan frozen, ProposalId proposal, LocalDate day) {
        return this;
    }

    /** What a court does to the authority to prepare it. */
    default Plan authority(ProposalId proposal, Authority.Standing standing, LocalDate day) {
        return this;
    }

    /** What a court's stay of an adoption or update does. */
    default Plan suspended(PlanSuspended e) {
        return this;
    }

    /** What the end of that stay does. */
    default Plan resumed(PlanResumed e) {
        return this;
    }

    /** What the annulment of its adoption does. */
    default Plan annulled(PlanAnnulled e) {
        return this;
    }

    /** What the annulment of an update does. */
    default Plan updateAnnulled(PlanUpdateAnnulled e) {
        return this;
    }

    /** What its repeal does. */
    default Plan repealed(PlanRepealed e) {
        return this;
    }

    /** What its end does. */
    default Plan closed(PlanClosed e) {
        return this;
    }

    /** What it does that the decision which ended it does not stand. */
    default Plan reinstated(PlanReinstated e) {
        return this;
    }

    /** What the beginning of an update does. */
    default Plan updateOpened(PlanUpdateOpened e) {
        return this;
    }

    /** Nobody has proposed it. */
    record Unproposed() implements Plan {}

    /** Somebody has proposed it. */
    sealed interface Known extends Plan {

        /** What it holds in every state. */
        Folder folder();

        /** The same state with another folder. */
        Plan with(Folder folder);

        @Override
        default Plan since(LocalDate day) {
            return with(folder().since(day));
        }

        @Override
        default Plan drafted(PlanEvent e) {
            return with(folder().drafted(e));
        }
    }

    /** Proposed; nobody may draft it yet. */
    record Proposed(Folder folder) implements Known {
        @Override
        public Plan with(Folder changed) {
            return new Proposed(changed);
        }

        @Override
        public Plan authorised(PreparationAuthorised e) {
            return new Drafting(folder.since(e.occurredOn()), Authority.of(e));
        }
    }

    /** Somebody has, or had, the authority to prepare it, and it has not ended. */
    sealed interface Prepared extends Known {

        /** Who may prepare it, by which decision. */
        Authority authority();

        /** The same state with another authority. */
        Plan with(Authority authority);

        @Override
        default Plan authorised(PreparationAuthorised e) {
            return with(Authority.of(e));
        }

        @Override
        default Plan authority(ProposalId proposal, Authority.Standing standing, LocalDate day) {
            if (!authority().proposalId().equals(proposal)) {
                return this;
            }
            return with(authority().with(standing)).since(day);
        }
    }

    /** Its content may change. */
    sealed interface Open extends Prepared {}

    /** In force. */
    sealed interface Granted extends Prepared {

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
            return new Annulled(folder().since(e.occurredOn()), inEffect().without(e.proposalId()), e.proposalId());
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
            return new Repealed(folder().since(e.occurredOn()), authority(), inEffect(), e.proposalId());
        }

        @Override
        default Plan closed(PlanClosed e) {
            return new Closed(folder().since(e.occurredOn()), authority(), inEffect(), e.proposalId());
        }
    }

    /** Its unit drafts. */
    record Drafting(Folder folder, Authority authority) implements Open {
        @Override
        public Plan with(Folder changed) {
            return new Drafting(changed, authority);
        }

        @Override
        public Plan with(Authority changed) {
            return new Drafting(folder, changed);
        }

        @Override
        public Plan submitted(PlanSubmitted e) {
            return new Submitted(folder.frozen(e.frozen(), e.occurredOn()), authority, e.frozen());
        }
    }

    /** A version waits for its adoption. */
    record Submitted(Folder folder, Authority authority, FrozenPlan frozen) implements Prepared {
        @Override
        public Plan with(Folder changed) {
            return new Submitted(changed, authority, frozen);
        }

        @Override
        public Plan with(Authority changed) {
            return new Submitted(folder, changed, frozen);
        }

        @Override
        public Plan amended(PlanAmended e) {
            return new Submitted(folder.drafted(e).frozen(e.frozen(), e.occurredOn()), authority, e.frozen());
        }

        @Override
        public Plan returned(PlanReturnedForChanges e) {
            return new Drafting(folder.since(e.occurredOn()), authority);
        }

        @Override
        public Plan granted(FrozenPlan granted, ProposalId proposal, LocalDate day) {
            return new InForce(folder.since(day), authority, InEffect.first(granted, proposal, folder.content()));
        }
    }

    /** In force, and nobody prepares a change of it. */
    record InForce(Folder folder, Authority authority, InEffect inEffect) implements Granted {
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
    record Updating(Folder folder, Authority authority, InEffect inEffect) implements Open, Granted {
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
            implements Granted {
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
    record Suspended(Granted standing, Set<ProposalId> stays) implements Prepared {

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
                return !rest.isEmpty() && next instanceof Granted granted ? new Suspended(granted, rest) : next;
            }
        }
    }

    /** It has ended; what was granted stays on record. */
    sealed interface Ended extends Known {

        /** What was granted. */
        InEffect inEffect();

        /** The proposal whose decision ended it; none if its years did. */
        @Nullable
        ProposalId endedBy();
    }

    /** Ended with its years, or renewed by another plan. */
    record Closed(
            Folder folder,
            Authority authority,
            InEffect inEffect,
            @Nullable ProposalId endedBy) implements Ended {
        @Override
        public Plan with(Folder changed) {
            return new Closed(changed, authority, inEffect, endedBy);
        }

        @Override
        public Plan annulled(PlanAnnulled e) {
            return new Annulled(folder.since(e.occurredOn()), inEffect.without(e.proposalId()), e.proposalId());
        }

        @Override
        public Plan reinstated(PlanReinstated e) {
            return new InForce(folder.restored(inEffect.content(), e.occurredOn()), authority, inEffect);
        }
    }

    /** Repealed by the council. */
    record Repealed(Folder folder, Authority authority, InEffect inEffect, ProposalId endedBy) implements Ended {
        @Override
        public Plan with(Folder changed) {
            return new Repealed(changed, authority, inEffect, endedBy);
        }

        @Override
        public Plan annulled(PlanAnnulled e) {
            return new Annulled(folder.since(e.occurredOn()), inEffect.without(e.proposalId()), e.proposalId());
        }

        @Override
        public Plan reinstated(PlanReinstated e) {
            return new InForce(folder.restored(inEffect.content(), e.occurredOn()), authority, inEffect);
        }
    }

    /** Its adoption was annulled by a court. */
    record Annulled(Folder folder, InEffect inEffect, ProposalId endedBy) implements Ended {
        @Override
        public Plan with(Folder changed) {
            return new Annulled(changed, inEffect, endedBy);
        }
    }

    /**
     * Who may prepare the plan.
     *
     * @param unitId the only unit that may draft
     * @param proposalId the proposal that asked for it
     * @param decision the decision that granted it
     * @param standing whether that decision stands
     */
    record Authority(UnitId unitId, ProposalId proposalId, DecisionNumber decision, Standing standing) {

        /** Whether the decision stands. */
        enum Standing {
            /** It stands. */
            STANDS,
            /** A court stayed it. */
            STAYED,
            /** A court annulled it. */
            ANNULLED
        }

        static Authority of(PreparationAuthorised e) {
            return new Authority(e.unitId(), e.proposalId(), e.decision(), Standing.STANDS);
        }

        /** Whether it is the authority that decision gave. */
        boolean isBy(PreparationAuthorised e) {
            return unitId.equals(e.unitId()) && proposalId.equals(e.proposalId()) && decision.equals(e.decision());
        }

        private Authority with(Standing now) {
            return new Authority(unitId, proposalId, decision, now);
        }
    }
}
