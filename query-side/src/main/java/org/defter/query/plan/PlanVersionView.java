package org.defter.query.plan;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanContent;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan as it was frozen by a submission, or as the council amended one: what commission and council decide on.
 *
 * @param frozen plan, number of the version and hash of its content
 * @param submittedOn day of the submission
 * @param deadline last day the law gives a statutory plan (S01)
 * @param late whether that day had passed
 * @param fate what became of it
 * @param fateOn since when that is so
 * @param returnReason why it was sent back
 * @param proposalId the proposal that brought it into force
 * @param decision the decision that carried it
 * @param amends number of the version the council amended to this one (C11); none for one that was submitted
 * @param amendments what the council changed in that version
 * @param content the content as frozen
 */
public record PlanVersionView(
        FrozenPlan frozen,
        LocalDate submittedOn,
        @Nullable LocalDate deadline,
        boolean late,
        Fate fate,
        LocalDate fateOn,
        @Nullable String returnReason,
        @Nullable ProposalId proposalId,
        @Nullable DecisionNumber decision,
        @Nullable Integer amends,
        List<Amendment> amendments,
        PlanContent content) {

    /** Copies the list. */
    public PlanVersionView {
        amendments = List.copyOf(amendments);
    }

    /** What became of a version. */
    public enum Fate {
        /** With the council. */
        SUBMITTED,
        /** The council amended it: what it decided on is a later version. */
        AMENDED,
        /** Sent back: its proposal was rejected or withdrawn. */
        RETURNED,
        /** In force. */
        IN_FORCE,
        /** Was in force until a later one replaced it. */
        SUPERSEDED,
        /** Its decision is stayed by a court. */
        SUSPENDED,
        /** Its decision was annulled by a court. */
        ANNULLED,
        /** Was in force when the plan ended. */
        ENDED,
        /** Waited for the council when the plan ended, or when what it changed was annulled. */
        FALLEN
    }

    /** Whether it is or was in force. */
    boolean carried() {
        return decision != null;
    }

    PlanVersionView returned(LocalDate day, String reason) {
        return with(Fate.RETURNED, day, reason, proposalId, decision);
    }

    PlanVersionView amended(LocalDate day) {
        return with(Fate.AMENDED, day, returnReason, proposalId, decision);
    }

    PlanVersionView enteredIntoForce(LocalDate day, ProposalId proposal, DecisionNumber number) {
        return with(Fate.IN_FORCE, day, returnReason, proposal, number);
    }

    PlanVersionView now(Fate next, LocalDate day) {
        return fate == next ? this : with(next, day, returnReason, proposalId, decision);
    }

    PlanVersionView superseded(LocalDate day) {
        return with(Fate.SUPERSEDED, day, returnReason, proposalId, decision);
    }

    private PlanVersionView with(
            Fate now,
            LocalDate day,
            @Nullable String reason,
            @Nullable ProposalId proposal,
            @Nullable DecisionNumber number) {
        return new PlanVersionView(
                frozen, submittedOn, deadline, late, now, day, reason, proposal, number, amends, amendments, content);
    }
}
