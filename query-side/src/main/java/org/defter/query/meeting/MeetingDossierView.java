package org.defter.query.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.law.RulesetRef;
import org.defter.query.platform.dossier.DossierView;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the council: all sittings of one month, or an extraordinary one.
 *
 * @param id the meeting
 * @param version version of its stream
 * @param councilId the council
 * @param municipalityId its municipality
 * @param kind ordinary, budget or extraordinary
 * @param month the month whose meeting it is, or in which an extraordinary one is held
 * @param state how far it has come
 * @param calledOn day of the call
 * @param firstDay day of the first sitting, as called
 * @param ruleset ruleset the day was checked under (A01, A03)
 * @param extraordinary what an extraordinary meeting was called for; none for any other
 * @param sittings its sittings in the order of the record
 * @param openedOn day the first sitting opened
 * @param lapse how it lapsed for its month (B03), if it did
 * @param closedOn last day of the meeting
 * @param referredReviews reviews its referrals opened, known at its end
 */
public record MeetingDossierView(
        MeetingId id,
        long version,
        CouncilId councilId,
        MunicipalityId municipalityId,
        MeetingKind kind,
        YearMonth month,
        MeetingState state,
        LocalDate calledOn,
        LocalDate firstDay,
        RulesetRef ruleset,
        @Nullable ExtraordinaryView extraordinary,
        List<MeetingSittingView> sittings,
        @Nullable LocalDate openedOn,
        @Nullable LapseView lapse,
        @Nullable LocalDate closedOn,
        List<ReviewId> referredReviews)
        implements DossierView<MeetingDossierView> {

    /** Copies the lists. */
    public MeetingDossierView {
        sittings = List.copyOf(sittings);
        referredReviews = List.copyOf(referredReviews);
    }

    /**
     * What an extraordinary meeting was called for (A03).
     *
     * @param ordinal which one it is of the council in the calendar year, from 1
     * @param items the proposals; nothing else may be treated
     * @param explanation number and notice as computed
     */
    public record ExtraordinaryView(int ordinal, List<ProposalId> items, List<Explanation> explanation) {

        /** Copies the lists. */
        public ExtraordinaryView {
            items = List.copyOf(items);
            explanation = List.copyOf(explanation);
        }
    }

    /**
     * How a meeting lapsed for its month (B03).
     *
     * @param lapsedOn day of the sitting that failed last
     * @param sittingId that sitting
     * @param notHeld sittings that were set and will not be held
     * @param explanation why the sitting could not be postponed again
     */
    public record LapseView(
            LocalDate lapsedOn, SittingId sittingId, List<SittingId> notHeld, List<Explanation> explanation) {

        /** Copies the lists. */
        public LapseView {
            notHeld = List.copyOf(notHeld);
            explanation = List.copyOf(explanation);
        }
    }

    /**
     * A sitting of the meeting.
     *
     * @param sittingId the sitting
     * @param day its day
     * @param time when it begins
     * @param ordinal 1 for the first; a postponed sitting has the place of the one that failed
     * @param goesOnFor the adjourned sitting whose agenda it took over, if any
     * @param cause why that was adjourned
     * @param postponements how often it was postponed for want of a quorum (B03)
     */
    public record MeetingSittingView(
            SittingId sittingId,
            LocalDate day,
            LocalTime time,
            int ordinal,
            @Nullable SittingId goesOnFor,
            @Nullable AdjournmentCause cause,
            int postponements) {}

    @Override
    public MeetingDossierView at(long version) {
        return with(version, state, sittings, openedOn, lapse, closedOn, referredReviews);
    }

    MeetingDossierView sitting(MeetingSittingView sitting) {
        List<MeetingSittingView> all =
                Stream.concat(sittings.stream(), Stream.of(sitting)).toList();
        return with(version, state, all, openedOn, lapse, closedOn, referredReviews);
    }

    MeetingDossierView opened(LocalDate day) {
        return with(version, MeetingState.OPEN, sittings, day, lapse, closedOn, referredReviews);
    }

    MeetingDossierView lapsed(LapseView how) {
        return with(version, MeetingState.LAPSED, sittings, openedOn, how, closedOn, referredReviews);
    }

    /** A meeting that lapsed after sittings were held ends too, and stays a lapsed one. */
    MeetingDossierView closed(LocalDate day, List<ReviewId> reviews) {
        MeetingState now = lapse == null ? MeetingState.CLOSED : MeetingState.LAPSED;
        return with(version, now, sittings, openedOn, lapse, day, reviews);
    }

    private MeetingDossierView with(
            long shown,
            MeetingState now,
            List<MeetingSittingView> days,
            @Nullable LocalDate opened,
            @Nullable LapseView how,
            @Nullable LocalDate closed,
            List<ReviewId> reviews) {
        return new MeetingDossierView(
                id,
                shown,
                councilId,
                municipalityId,
                kind,
                month,
                now,
                calledOn,
                firstDay,
                ruleset,
                extraordinary,
                days,
                opened,
                how,
                closed,
                reviews);
    }
}
