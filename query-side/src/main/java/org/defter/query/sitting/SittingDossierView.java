package org.defter.query.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.SignatoryCapacity;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;
import org.defter.query.platform.access.ClosedMaterial;
import org.defter.query.platform.dossier.DossierView;
import org.jspecify.annotations.Nullable;

/**
 * One sitting of the council.
 *
 * @param id the sitting
 * @param version version of its stream
 * @param meetingId the meeting it belongs to
 * @param councilId the council that sits
 * @param municipalityId its municipality
 * @param day its day
 * @param time when it begins, as set
 * @param ordinal 1 for the first sitting of its meeting
 * @param state how far it has come
 * @param agenda the items by their numbers
 * @param announcement the notice (A04), once given
 * @param opening the roll call and its quorum (B01), once it has opened
 * @param movements arrivals and departures after the roll call, in the order of the record
 * @param presentNow who is present after all of these; empty before the roll call
 * @param closedAt when it ended
 * @param minutes the signatures on the minutes
 * @param minutesMissing whose signatures on the minutes are missing; empty before the sitting has ended
 * @param course where its course was not the straight one
 */
public record SittingDossierView(
        SittingId id,
        long version,
        MeetingId meetingId,
        CouncilId councilId,
        MunicipalityId municipalityId,
        LocalDate day,
        LocalTime time,
        int ordinal,
        SittingState state,
        List<AgendaItemView> agenda,
        @Nullable AnnouncementView announcement,
        @Nullable OpeningView opening,
        List<MovementView> movements,
        List<PersonId> presentNow,
        @Nullable LocalTime closedAt,
        List<MinutesSignatureView> minutes,
        List<MissingSignatureView> minutesMissing,
        SittingCourseView course)
        implements DossierView<SittingDossierView>, ClosedMaterial {

    /** Copies the lists. */
    public SittingDossierView {
        agenda = List.copyOf(agenda);
        movements = List.copyOf(movements);
        presentNow = List.copyOf(presentNow);
        minutes = List.copyOf(minutes);
        minutesMissing = List.copyOf(minutesMissing);
    }

    /**
     * The notice of the agenda.
     *
     * @param announcedOn day of the announcement
     * @param itemNumbers the items announced
     * @param ruleset ruleset the notice was checked under
     */
    public record AnnouncementView(LocalDate announcedOn, List<Integer> itemNumbers, RulesetRef ruleset) {

        /** Copies the list. */
        public AnnouncementView {
            itemNumbers = List.copyOf(itemNumbers);
        }
    }

    /**
     * The roll call.
     *
     * @param officiants chair and clerks of this sitting
     * @param present members present at the roll call
     * @param fullMembership N
     * @param quorum members needed
     * @param time when it opened
     * @param ruleset the ruleset of the day
     * @param explanation the computation of the quorum
     */
    public record OpeningView(
            Officiants officiants,
            List<PersonId> present,
            int fullMembership,
            int quorum,
            LocalTime time,
            RulesetRef ruleset,
            List<Explanation> explanation) {

        /** Copies the lists. */
        public OpeningView {
            present = List.copyOf(present);
            explanation = List.copyOf(explanation);
        }
    }

    /** Whether a member came or left. */
    public enum Movement {
        /** Came after the roll call. */
        ARRIVED,
        /** Left. */
        DEPARTED
    }

    /**
     * A member came or left.
     *
     * @param personId the member
     * @param movement came or left
     * @param time when
     */
    public record MovementView(PersonId personId, Movement movement, LocalTime time) {}

    /**
     * A signature on the minutes.
     *
     * @param personId who signed
     * @param capacity as chair or clerk
     * @param signedOn day of the signature
     */
    public record MinutesSignatureView(PersonId personId, SignatoryCapacity capacity, LocalDate signedOn) {}

    /**
     * A signature that is missing.
     *
     * @param personId who is to sign
     * @param capacity as chair or clerk
     */
    public record MissingSignatureView(PersonId personId, SignatoryCapacity capacity) {}

    /** Whether it tells of a session without the public (A10). */
    @Override
    public boolean holdsClosed() {
        return !course.closedSessions().isEmpty();
    }

    @Override
    public SittingDossierView at(long version) {
        return new SittingDossierView(
                id,
                version,
                meetingId,
                councilId,
                municipalityId,
                day,
                time,
                ordinal,
                state,
                agenda,
                announcement,
                opening,
                movements,
                presentNow,
                closedAt,
                minutes,
                minutesMissing,
                course);
    }

    /**
     * What the public may know: nothing before the agenda was announced, then all that went on in public, and the votes to go on without
     * it with their reasons (A10); of what was dealt with behind closed doors, that it was.
     */
    public Optional<SittingDossierView> forPublic() {
        if (announcement == null) {
            return Optional.empty();
        }
        Set<Integer> closed = agenda.stream()
                .filter(AgendaItemView::inClosedSession)
                .map(AgendaItemView::itemNumber)
                .collect(Collectors.toSet());
        return Optional.of(
                closed.isEmpty()
                        ? this
                        : withAgenda(agenda.stream()
                                        .map(AgendaItemView::forPublic)
                                        .toList())
                                .onCourse(course.withoutProcedureOf(closed)));
    }

    SittingDossierView withAgenda(List<AgendaItemView> items) {
        return new SittingDossierView(
                id,
                version,
                meetingId,
                councilId,
                municipalityId,
                day,
                time,
                ordinal,
                state,
                items,
                announcement,
                opening,
                movements,
                presentNow,
                closedAt,
                minutes,
                minutesMissing,
                course);
    }

    SittingDossierView announced(AnnouncementView notice) {
        return new SittingDossierView(
                id,
                version,
                meetingId,
                councilId,
                municipalityId,
                day,
                time,
                ordinal,
                SittingState.ANNOUNCED,
                agenda,
                notice,
                opening,
                movements,
                presentNow,
                closedAt,
                minutes,
                minutesMissing,
                course);
    }

    SittingDossierView opened(OpeningView rollCall) {
        return new SittingDossierView(
                id,
                version,
                meetingId,
                councilId,
                municipalityId,
                day,
                time,
                ordinal,
                SittingState.OPEN,
                agenda,
                announcement,
                rollCall,
                movements,
                rollCall.present(),
                closedAt,
                minutes,
                minutesMissing,
                course);
    }

    SittingDossierView moved(List<MovementView> all, List<PersonId> present) {
        return new SittingDossierView(
                id,
                version,
                meetingId,
                councilId,
                municipalityId,
                day,
                time,
                ordinal,
                state,
                agenda,
                announcement,
                opening,
                all,
                present,
                closedAt,
                minutes,
                minutesMissing,
                course);
    }

    SittingDossierView closed(LocalTime at, List<MissingSignatureView> toSign) {
        return new SittingDossierView(
                id,
                version,
                meetingId,
                councilId,
                municipalityId,
                day,
                time,
                ordinal,
                SittingState.CLOSED,
                agenda,
                announcement,
                opening,
                movements,
                presentNow,
                at,
                minutes,
                toSign,
                course);
    }

    SittingDossierView signed(List<MinutesSignatureView> all, List<MissingSignatureView> toSign) {
        return new SittingDossierView(
                id,
                version,
                meetingId,
                councilId,
                municipalityId,
                day,
                time,
                ordinal,
                state,
                agenda,
                announcement,
                opening,
                movements,
                presentNow,
                closedAt,
                all,
                toSign,
                course);
    }

    /** With another course. */
    SittingDossierView onCourse(SittingCourseView now) {
        return onCourse(now, state, presentNow);
    }

    SittingDossierView onCourse(SittingCourseView now, SittingState reached, List<PersonId> present) {
        return new SittingDossierView(
                id,
                version,
                meetingId,
                councilId,
                municipalityId,
                day,
                time,
                ordinal,
                reached,
                agenda,
                announcement,
                opening,
                movements,
                present,
                closedAt,
                minutes,
                minutesMissing,
                now);
    }
}
