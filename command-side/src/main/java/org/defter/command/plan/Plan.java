package org.defter.command.plan;

import java.time.LocalDate;
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

/** How far a plan has come, and what its next act has to know: until its adoption here, then as {@link GrantedPlan}
 * and {@link EndedPlan}. Any history is accepted: an event out of place is passed. */
sealed interface Plan permits Plan.Unproposed, Plan.Known {

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
            case DecisionTookNoEffect e -> settled(e.proposalId());
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

    /** The same state, in which the decision on that proposal is not taken again. */
    default Plan settled(ProposalId proposal) {
        return this;
    }

    /** What the beginning of an update does. */
    default Plan updateOpened(PlanUpdateOpened e) {
        return this;
    }

    /** Nobody has proposed it. */
    record Unproposed() implements Plan {}

    /** Somebody has proposed it. */
    sealed interface Known extends Plan permits Proposed, Prepared, EndedPlan {

        /** What it holds in every state. */
        Folder folder();

        /** The same state with another folder. */
        Plan with(Folder folder);

        @Override
        default Plan since(LocalDate day) {
            return with(folder().since(day));
        }

        @Override
        default Plan settled(ProposalId proposal) {
            return with(folder().settled(proposal));
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
            return new Drafting(folder.since(e.occurredOn()).settled(e.proposalId()), Authority.of(e));
        }
    }

    /** Somebody has, or had, the authority to prepare it, and it has not ended. */
    sealed interface Prepared extends Known permits Open, Submitted, GrantedPlan, GrantedPlan.Suspended {

        /** Who may prepare it, by which decision. */
        Authority authority();

        /** The same state with another authority. */
        Plan with(Authority authority);

        @Override
        default Plan authorised(PreparationAuthorised e) {
            return with(Authority.of(e)).settled(e.proposalId());
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
    sealed interface Open extends Prepared permits Drafting, GrantedPlan.Updating {}

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
            return new GrantedPlan.InForce(
                    folder.since(day), authority, InEffect.first(granted, proposal, folder.content()));
        }
    }
}
