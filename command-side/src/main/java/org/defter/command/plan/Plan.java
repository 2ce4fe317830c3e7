package org.defter.command.plan;

import java.time.LocalDate;
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
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanProfileRevised;
import org.defter.kernel.plan.PlanProposed;
import org.defter.kernel.plan.PlanReturnedForChanges;
import org.defter.kernel.plan.PlanSubmitted;
import org.defter.kernel.plan.PlanUpdateOpened;
import org.defter.kernel.plan.PlanUpdated;
import org.defter.kernel.plan.PreparationAuthorised;
import org.defter.kernel.plan.TargetRevised;

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
            case PreparationAuthorised e -> authorised(e);
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
            case PlanAdopted e -> granted(e.frozen(), e.occurredOn());
            case PlanUpdateOpened e -> updateOpened(e);
            case PlanUpdated e -> granted(e.frozen(), e.occurredOn());
        };
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
    default Plan granted(FrozenPlan frozen, LocalDate day) {
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

    /** Somebody has the authority to prepare it. */
    sealed interface Prepared extends Known {

        /** Who may prepare it, by which decision. */
        Authority authority();
    }

    /** Its content may change. */
    sealed interface Open extends Prepared {}

    /** In force. */
    sealed interface Granted extends Prepared {

        /** What is in force. */
        InEffect inEffect();
    }

    /** Its unit drafts. */
    record Drafting(Folder folder, Authority authority) implements Open {
        @Override
        public Plan with(Folder changed) {
            return new Drafting(changed, authority);
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
        public Plan amended(PlanAmended e) {
            return new Submitted(folder.drafted(e).frozen(e.frozen(), e.occurredOn()), authority, e.frozen());
        }

        @Override
        public Plan returned(PlanReturnedForChanges e) {
            return new Drafting(folder.since(e.occurredOn()), authority);
        }

        @Override
        public Plan granted(FrozenPlan granted, LocalDate day) {
            return new InForce(folder.since(day), authority, InEffect.first(granted, folder.content()));
        }
    }

    /** In force, and nobody prepares a change of it. */
    record InForce(Folder folder, Authority authority, InEffect inEffect) implements Granted {
        @Override
        public Plan with(Folder changed) {
            return new InForce(changed, authority, inEffect);
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
        public Plan amended(PlanAmended e) {
            return new UpdateSubmitted(
                    folder.drafted(e).frozen(e.frozen(), e.occurredOn()), authority, inEffect, e.frozen());
        }

        @Override
        public Plan returned(PlanReturnedForChanges e) {
            return new Updating(folder.since(e.occurredOn()), authority, inEffect);
        }

        @Override
        public Plan granted(FrozenPlan granted, LocalDate day) {
            return new InForce(folder.since(day), authority, inEffect.next(granted, folder.content()));
        }
    }

    /**
     * Who may prepare the plan.
     *
     * @param unitId the only unit that may draft
     * @param proposalId the proposal that asked for it
     * @param decision the decision that granted it
     */
    record Authority(UnitId unitId, ProposalId proposalId, DecisionNumber decision) {
        static Authority of(PreparationAuthorised e) {
            return new Authority(e.unitId(), e.proposalId(), e.decision());
        }
    }
}
