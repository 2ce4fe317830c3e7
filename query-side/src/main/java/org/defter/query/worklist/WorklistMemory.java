package org.defter.query.worklist;

import java.util.Optional;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.law.Rulesets;

/** What earlier events said, by kind of note and identifier. */
interface WorklistMemory {

    /** The note, if there is one. */
    <N extends WorklistNote> Optional<N> recall(Class<N> kind, String id);

    /** The periods of a ruleset: adopted ones are noted, the built-in ones are at hand. */
    default WorklistNote.OfRuleset ruleset(RulesetRef ref) {
        return recall(WorklistNote.OfRuleset.class, ref.hash())
                .or(() -> Rulesets.builtIn().stream()
                        .filter(ruleset -> ruleset.hash().equals(ref.hash()))
                        .findFirst()
                        .map(WorklistNote.OfRuleset::of))
                .orElseThrow(() -> new IllegalStateException("No ruleset " + ref + " in the record"));
    }

    default WorklistNote.OfPlan plan(PlanId id) {
        return required(WorklistNote.OfPlan.class, id);
    }

    default WorklistNote.OfPartnership partnership(PartnershipId id) {
        return required(WorklistNote.OfPartnership.class, id);
    }

    default WorklistNote.OfProposal proposal(ProposalId id) {
        return required(WorklistNote.OfProposal.class, id);
    }

    default WorklistNote.OfMeeting meeting(MeetingId id) {
        return required(WorklistNote.OfMeeting.class, id);
    }

    default WorklistNote.OfSitting sitting(SittingId id) {
        return required(WorklistNote.OfSitting.class, id);
    }

    default WorklistNote.OfReview review(ReviewId id) {
        return required(WorklistNote.OfReview.class, id);
    }

    default WorklistNote.OfCommission commission(CommissionId id) {
        return required(WorklistNote.OfCommission.class, id);
    }

    /**
     * The note that an earlier event of the stream must have left.
     *
     * @throws IllegalStateException if there is none
     */
    default <N extends WorklistNote> N required(Class<N> kind, Object id) {
        return recall(kind, id.toString())
                .orElseThrow(() -> new IllegalStateException("The worklist has no " + kind.getSimpleName() + " " + id));
    }
}
