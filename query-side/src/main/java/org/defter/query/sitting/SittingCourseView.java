package org.defter.query.sitting;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.ChairChange;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.ProceduralMotion;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
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
 * @param procedure votes of the council on its procedure (A05, A06), in the order of the record
 * @param chairs changes of the chair (A08), in the order of the record
 * @param closedSessions motions to go on without the public (A10), in the order of the record
 * @param adjournment how it was adjourned, if it was
 */
public record SittingCourseView(
        @Nullable TakenOverView goesOnFor,
        @Nullable FailedRollCallView failedRollCall,
        List<RecountView> recounts,
        List<ProceduralVoteView> procedure,
        List<ChairView> chairs,
        List<ClosedSessionView> closedSessions,
        @Nullable AdjournmentView adjournment) {

    /** Copies the lists. */
    public SittingCourseView {
        recounts = List.copyOf(recounts);
        procedure = List.copyOf(procedure);
        chairs = List.copyOf(chairs);
        closedSessions = List.copyOf(closedSessions);
    }

    /** The course of a sitting that has just been set. */
    static SittingCourseView straight() {
        return new SittingCourseView(null, null, List.of(), List.of(), List.of(), List.of(), null);
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

    /**
     * A vote of the council on its procedure.
     *
     * @param motion what was voted on
     * @param itemNumber the item
     * @param proposalId the proposal
     * @param record counts, threshold, outcome, ruleset and the computation step by step
     * @param attendees who was present at the vote
     * @param officiants chair and clerks at the vote
     * @param admissible why the vote could be taken at all, as computed
     */
    public record ProceduralVoteView(
            ProceduralMotion motion,
            int itemNumber,
            ProposalId proposalId,
            VoteRecord record,
            List<PersonId> attendees,
            Officiants officiants,
            List<Explanation> admissible) {

        /** Copies the lists. */
        public ProceduralVoteView {
            attendees = List.copyOf(attendees);
            admissible = List.copyOf(admissible);
        }
    }

    /**
     * A change of the chair.
     *
     * @param from who chaired before
     * @param chair who chairs from here on
     * @param change why
     * @param itemNumber the item the one before was recused from, if that was the reason
     * @param time when
     * @param explanation the order of A08 among those able to chair
     */
    public record ChairView(
            PersonId from,
            PersonId chair,
            ChairChange change,
            @Nullable Integer itemNumber,
            LocalTime time,
            List<Explanation> explanation) {

        /** Copies the list. */
        public ChairView {
            explanation = List.copyOf(explanation);
        }
    }

    /**
     * A motion to go on without the public.
     *
     * @param movedBy who moved it
     * @param reasons the reasons given
     * @param record counts, threshold, outcome, ruleset and the computation step by step
     * @param attendees who was present at the vote
     * @param officiants chair and clerks at the vote
     * @param from when the public left; none if the motion was not accepted
     * @param until when the public was let in again; none = until the end of the sitting, or not yet
     */
    public record ClosedSessionView(
            PersonId movedBy,
            String reasons,
            VoteRecord record,
            List<PersonId> attendees,
            Officiants officiants,
            @Nullable LocalTime from,
            @Nullable LocalTime until) {

        /** Copies the list. */
        public ClosedSessionView {
            attendees = List.copyOf(attendees);
        }

        ClosedSessionView begun(LocalTime time) {
            return new ClosedSessionView(movedBy, reasons, record, attendees, officiants, time, null);
        }

        ClosedSessionView ended(LocalTime time) {
            return new ClosedSessionView(movedBy, reasons, record, attendees, officiants, from, time);
        }
    }

    /** Who chairs after all changes. */
    PersonId chair(PersonId first) {
        return chairs.isEmpty() ? first : chairs.getLast().chair();
    }

    /** Whether the council sits without the public just now (A10). */
    boolean withoutPublic() {
        return !closedSessions.isEmpty()
                && closedSessions.getLast().from() != null
                && closedSessions.getLast().until() == null;
    }

    /** Without the votes on the procedure of those items. */
    SittingCourseView withoutProcedureOf(Set<Integer> itemNumbers) {
        return new SittingCourseView(
                goesOnFor,
                failedRollCall,
                recounts,
                procedure.stream()
                        .filter(vote -> !itemNumbers.contains(vote.itemNumber()))
                        .toList(),
                chairs,
                closedSessions,
                adjournment);
    }

    SittingCourseView goesOnFor(TakenOverView adjourned) {
        return new SittingCourseView(
                adjourned, failedRollCall, recounts, procedure, chairs, closedSessions, adjournment);
    }

    SittingCourseView failed(FailedRollCallView rollCall) {
        return new SittingCourseView(goesOnFor, rollCall, recounts, procedure, chairs, closedSessions, adjournment);
    }

    SittingCourseView recounted(RecountView recount) {
        return new SittingCourseView(
                goesOnFor, failedRollCall, and(recounts, recount), procedure, chairs, closedSessions, adjournment);
    }

    SittingCourseView decided(ProceduralVoteView vote) {
        return new SittingCourseView(
                goesOnFor, failedRollCall, recounts, and(procedure, vote), chairs, closedSessions, adjournment);
    }

    SittingCourseView chaired(ChairView chair) {
        return new SittingCourseView(
                goesOnFor, failedRollCall, recounts, procedure, and(chairs, chair), closedSessions, adjournment);
    }

    SittingCourseView movedToClose(ClosedSessionView motion) {
        return withSessions(and(closedSessions, motion));
    }

    SittingCourseView closedToPublic(LocalTime time) {
        return withSessions(changed(last -> last.begun(time)));
    }

    SittingCourseView publicAgain(LocalTime time) {
        return withSessions(changed(last -> last.ended(time)));
    }

    private List<ClosedSessionView> changed(UnaryOperator<ClosedSessionView> change) {
        List<ClosedSessionView> all = new ArrayList<>(closedSessions);
        all.add(change.apply(all.removeLast()));
        return all;
    }

    private SittingCourseView withSessions(List<ClosedSessionView> sessions) {
        return new SittingCourseView(goesOnFor, failedRollCall, recounts, procedure, chairs, sessions, adjournment);
    }

    SittingCourseView adjourned(AdjournmentView how) {
        return new SittingCourseView(goesOnFor, failedRollCall, recounts, procedure, chairs, closedSessions, how);
    }

    private static <T> List<T> and(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }
}
