package org.defter.query.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
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
 * @param month the month whose meeting it is
 * @param state how far it has come
 * @param calledOn day of the call
 * @param firstDay day of the first sitting, as called
 * @param ruleset ruleset the day was checked under (A01, A03)
 * @param sittings its sittings in the order of the record
 * @param openedOn day the first sitting opened
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
        List<MeetingSittingView> sittings,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        List<ReviewId> referredReviews)
        implements DossierView<MeetingDossierView> {

    /** Copies the lists. */
    public MeetingDossierView {
        sittings = List.copyOf(sittings);
        referredReviews = List.copyOf(referredReviews);
    }

    /**
     * A sitting of the meeting.
     *
     * @param sittingId the sitting
     * @param day its day
     * @param time when it begins
     * @param ordinal 1 for the first
     */
    public record MeetingSittingView(SittingId sittingId, LocalDate day, LocalTime time, int ordinal) {}

    @Override
    public MeetingDossierView at(long version) {
        return with(version, state, sittings, openedOn, closedOn, referredReviews);
    }

    MeetingDossierView sitting(MeetingSittingView sitting) {
        List<MeetingSittingView> all =
                Stream.concat(sittings.stream(), Stream.of(sitting)).toList();
        return with(version, state, all, openedOn, closedOn, referredReviews);
    }

    MeetingDossierView opened(LocalDate day) {
        return with(version, MeetingState.OPEN, sittings, day, closedOn, referredReviews);
    }

    MeetingDossierView closed(LocalDate day, List<ReviewId> reviews) {
        return with(version, MeetingState.CLOSED, sittings, openedOn, day, reviews);
    }

    private MeetingDossierView with(
            long shown,
            MeetingState now,
            List<MeetingSittingView> days,
            @Nullable LocalDate opened,
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
                days,
                opened,
                closed,
                reviews);
    }
}
