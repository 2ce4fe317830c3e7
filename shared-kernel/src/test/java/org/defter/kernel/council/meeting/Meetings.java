package org.defter.kernel.council.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.municipality.Municipalities;

/**
 * Histories of invented meetings of the councils of {@link Councils}, each called some days before its first sitting.
 *
 * @param councilId the council
 * @param municipalityId its municipality
 * @param firstDay the day of the first sitting
 * @param events what has happened
 */
public record Meetings(
        CouncilId councilId, MunicipalityId municipalityId, LocalDate firstDay, List<MeetingEvent> events) {

    /** Days before its first day on which a meeting is called. */
    public static final int CALLED_DAYS_BEFORE = 20;

    /** A meeting of the metropolitan council. */
    public static Meetings metropolitan(MeetingKind kind, LocalDate firstDay) {
        return called(Councils.METROPOLITAN, Municipalities.METROPOLITAN, kind, firstDay);
    }

    /** A meeting of the ordinary council. */
    public static Meetings ordinary(MeetingKind kind, LocalDate firstDay) {
        return called(Councils.ORDINARY, Municipalities.ORDINARY, kind, firstDay);
    }

    /** A meeting that was called. */
    public static Meetings called(
            CouncilId council, MunicipalityId municipality, MeetingKind kind, LocalDate firstDay) {
        return new Meetings(
                council,
                municipality,
                firstDay,
                List.of(new MeetingCalled(
                        Sittings.MEETING,
                        council,
                        municipality,
                        kind,
                        YearMonth.from(firstDay),
                        firstDay,
                        Sittings.law(municipality, firstDay).ruleset().ref(),
                        firstDay.minusDays(CALLED_DAYS_BEFORE))));
    }

    /** An extraordinary meeting of the metropolitan council, the first of its year, for these items. */
    public static Meetings extraordinary(LocalDate day, ProposalId... items) {
        Law law = Sittings.law(Municipalities.METROPOLITAN, day);
        return new Meetings(
                Councils.METROPOLITAN,
                Municipalities.METROPOLITAN,
                day,
                List.of(new ExtraordinaryMeetingCalled(
                        Sittings.MEETING,
                        Councils.METROPOLITAN,
                        Municipalities.METROPOLITAN,
                        1,
                        day,
                        List.of(items),
                        law.ruleset().ref(),
                        law.extraordinaryMeetings(0).steps(),
                        day.minusDays(CALLED_DAYS_BEFORE))));
    }

    /** The k-th sitting of the example meeting; the first is {@link Sittings#SITTING}. */
    public static SittingId sittingId(int k) {
        return k == 1 ? Sittings.SITTING : new SittingId(Identifiers.derived("example", "sitting", "of", "meeting", k));
    }

    /** With its next sitting. */
    public Meetings sitting(LocalDate day) {
        int ordinal =
                (int) events.stream().filter(SittingAdded.class::isInstance).count() + 1;
        return with(new SittingAdded(
                Sittings.MEETING,
                councilId,
                municipalityId,
                sittingId(ordinal),
                day,
                Sittings.TIME,
                ordinal,
                firstDay.minusDays(CALLED_DAYS_BEFORE)));
    }

    /** The sitting before goes on at another one. */
    public Meetings postponed(AdjournmentCause cause, NextSitting next, LocalDate day) {
        return with(new SittingPostponed(Sittings.MEETING, councilId, municipalityId, sittingId(1), cause, next, day));
    }

    /** Lapsed for its month. */
    public Meetings lapsed(LocalDate day, SittingId... notHeld) {
        return with(new MonthLapsed(
                Sittings.MEETING,
                sittingId(1),
                List.of(notHeld),
                Sittings.law(municipalityId, day).postponable(1).steps(),
                day));
    }

    /** Where it stands. */
    public MeetingStanding standing() {
        MeetingStanding standing = MeetingStanding.initial(events.getFirst());
        for (MeetingEvent event : events.subList(1, events.size())) {
            standing = standing.evolve(event);
        }
        return standing;
    }

    /** Opened by its first sitting. */
    public Meetings opened() {
        return with(new MeetingOpened(Sittings.MEETING, firstDay));
    }

    /** Ended. */
    public Meetings closed(LocalDate lastDay, ReviewId... referred) {
        return with(new MeetingClosed(Sittings.MEETING, List.of(referred), lastDay));
    }

    /** With one more event. */
    public Meetings with(MeetingEvent event) {
        return new Meetings(
                councilId,
                municipalityId,
                firstDay,
                Stream.concat(events.stream(), Stream.of(event)).toList());
    }
}
