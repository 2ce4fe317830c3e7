package org.defter.command.plan;

import org.defter.kernel.id.ProposalId;
import org.defter.kernel.plan.PlanAnnulled;
import org.defter.kernel.plan.PlanReinstated;
import org.jspecify.annotations.Nullable;

/** A plan that has ended; what was granted stays on record. */
sealed interface EndedPlan extends Plan.Known {

    /** What was granted. */
    InEffect inEffect();

    /** The proposal whose decision ended it; none if its years did. */
    @Nullable
    ProposalId endedBy();

    /** Ended with its years, or renewed by another plan. */
    record Closed(
            Folder folder,
            Authority authority,
            InEffect inEffect,
            @Nullable ProposalId endedBy) implements EndedPlan {
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
            return new GrantedPlan.InForce(folder.restored(inEffect.content(), e.occurredOn()), authority, inEffect);
        }
    }

    /** Repealed by the council. */
    record Repealed(Folder folder, Authority authority, InEffect inEffect, ProposalId endedBy) implements EndedPlan {
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
            return new GrantedPlan.InForce(folder.restored(inEffect.content(), e.occurredOn()), authority, inEffect);
        }
    }

    /** Its adoption was annulled by a court. */
    record Annulled(Folder folder, InEffect inEffect, ProposalId endedBy) implements EndedPlan {
        @Override
        public Plan with(Folder changed) {
            return new Annulled(changed, inEffect, endedBy);
        }
    }
}
