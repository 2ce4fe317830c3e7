package org.defter.query.sitting;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;
import org.jspecify.annotations.Nullable;

/**
 * The course of a sitting where it is not the straight one: what it goes on from, how it failed or was adjourned, recounts.
 *
 * @param goesOnFor the adjourned sitting whose agenda it took over, if any
 * @param failedRollCall the roll call without a quorum, if there was one
 * @param recounts counts during the sitting (B04), in the order of the record
 * @param adjournment how it was adjourned, if it was
 */
public record SittingCourseView(
        @Nullable TakenOverView goesOnFor,
        @Nullable FailedRollCallView failedRollCall,
        List<RecountView> recounts,
        @Nullable AdjournmentView adjournment) {

    /** Copies the list. */
    public SittingCourseView {
        recounts = List.copyOf(recounts);
    }

    /** The course of a sitting that has just been set. */
    static SittingCourseView straight() {
        return new SittingCourseView(null, null, List.of(), null);
    }

    /**
     * The adjourned sitting it goes on for.
     *
     * @param sittingId that sitting
     * @param cause why it was adjourned
     * @param postponements how often the sitting was postponed for want of a quorum (B03)
     */
    public record TakenOverView(SittingId sittingId, AdjournmentCause cause, int postponements) {}

    /**
     * A roll call without a quorum.
     *
     * @param chair who took it in the chair, if anybody entitled to was there
     * @param present members present
     * @param fullMembership N
     * @param quorum members needed
     * @param time when
     * @param ruleset the ruleset of the day
     * @param explanation the computation of the quorum
     */
    public record FailedRollCallView(
            @Nullable PersonId chair,
            List<PersonId> present,
            int fullMembership,
            int quorum,
            LocalTime time,
            RulesetRef ruleset,
            List<Explanation> explanation) {

        /** Copies the lists. */
        public FailedRollCallView {
            present = List.copyOf(present);
            explanation = List.copyOf(explanation);
        }
    }

    /**
     * A count during the sitting.
     *
     * @param present members present
     * @param fullMembership N
     * @param quorum members needed for the sitting to go on
     * @param time when
     * @param explanation the computation
     */
    public record RecountView(
            List<PersonId> present, int fullMembership, int quorum, LocalTime time, List<Explanation> explanation) {

        /** Copies the lists. */
        public RecountView {
            present = List.copyOf(present);
            explanation = List.copyOf(explanation);
        }
    }

    /**
     * An adjournment.
     *
     * @param cause why
     * @param reason the reason the chair gave
     * @param next the sitting that goes on; none = the meeting lapsed for the month
     * @param untreated items the sitting did not come to
     * @param time when
     * @param explanation how the next day, or the lapse, follows from the law
     */
    public record AdjournmentView(
            AdjournmentCause cause,
            @Nullable String reason,
            @Nullable NextSitting next,
            List<Integer> untreated,
            LocalTime time,
            List<Explanation> explanation) {

        /** Copies the lists. */
        public AdjournmentView {
            untreated = List.copyOf(untreated);
            explanation = List.copyOf(explanation);
        }
    }

    SittingCourseView goesOnFor(TakenOverView adjourned) {
        return new SittingCourseView(adjourned, failedRollCall, recounts, adjournment);
    }

    SittingCourseView failed(FailedRollCallView rollCall) {
        return new SittingCourseView(goesOnFor, rollCall, recounts, adjournment);
    }

    SittingCourseView recounted(RecountView recount) {
        return new SittingCourseView(
                goesOnFor,
                failedRollCall,
                Stream.concat(recounts.stream(), Stream.of(recount)).toList(),
                adjournment);
    }

    SittingCourseView adjourned(AdjournmentView how) {
        return new SittingCourseView(goesOnFor, failedRollCall, recounts, how);
    }
}
