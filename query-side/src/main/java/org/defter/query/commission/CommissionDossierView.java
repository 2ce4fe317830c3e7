package org.defter.query.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.defter.kernel.commission.CommissionKind;
import org.defter.kernel.commission.Headship;
import org.defter.kernel.commission.Mandate;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.Explanation;
import org.defter.query.platform.dossier.DossierView;
import org.jspecify.annotations.Nullable;

/**
 * A commission of the council.
 *
 * @param id the commission
 * @param version version of its stream
 * @param councilId its council
 * @param municipalityId its municipality
 * @param name official name
 * @param kind its field
 * @param size number of members n (C01)
 * @param formedOn first day
 * @param endedOn last day; none while it lasts
 * @param endReason why it ended, as recorded
 * @param chair the chair on the latest day recorded of it
 * @param deputy the deputy chair on that day
 * @param mandates every mandate given with its days, in the order of the record
 * @param headships every election of a chair or deputy, in the order of the record
 * @param vacancies every seat that was left, with the reason
 * @param meetings every day it met: who came, who did not, who was excused (C02)
 * @param latestDay the latest day anything is recorded of
 */
public record CommissionDossierView(
        CommissionId id,
        long version,
        CouncilId councilId,
        MunicipalityId municipalityId,
        String name,
        CommissionKind kind,
        int size,
        LocalDate formedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable PersonId chair,
        @Nullable PersonId deputy,
        List<Mandate> mandates,
        List<Headship> headships,
        List<VacancyView> vacancies,
        List<AttendanceView> meetings,
        LocalDate latestDay)
        implements DossierView<CommissionDossierView> {

    /** Copies the lists. */
    public CommissionDossierView {
        mandates = List.copyOf(mandates);
        headships = List.copyOf(headships);
        vacancies = List.copyOf(vacancies);
        meetings = List.copyOf(meetings);
    }

    /**
     * A seat that was left.
     *
     * @param personId who left
     * @param reason why, as recorded; none for a seat lost by absences
     * @param absences the days of absence that cost the seat (C02)
     * @param explanation the computation, for a seat lost by absences
     * @param from first day without the person
     */
    public record VacancyView(
            PersonId personId,
            @Nullable String reason,
            List<LocalDate> absences,
            List<Explanation> explanation,
            LocalDate from) {

        /** Copies the lists. */
        public VacancyView {
            absences = List.copyOf(absences);
            explanation = List.copyOf(explanation);
        }
    }

    /**
     * A day on which the commission met, or for which someone is excused.
     *
     * @param day the day
     * @param present who came to a meeting of that day
     * @param absent members who came to none and are not excused
     * @param excused who is excused
     */
    public record AttendanceView(LocalDate day, List<PersonId> present, List<PersonId> absent, List<PersonId> excused) {

        /** Copies the lists. */
        public AttendanceView {
            present = List.copyOf(present);
            absent = List.copyOf(absent);
            excused = List.copyOf(excused);
        }

        static AttendanceView on(LocalDate day) {
            return new AttendanceView(day, List.of(), List.of(), List.of());
        }

        /** With those of one more item of the day: whoever came for one of them was there. */
        AttendanceView met(List<PersonId> came, List<PersonId> missing) {
            List<PersonId> there = and(present, came);
            return new AttendanceView(
                    day,
                    there,
                    and(absent, missing).stream()
                            .filter(person -> !there.contains(person) && !excused.contains(person))
                            .toList(),
                    excused);
        }

        AttendanceView excusing(PersonId person) {
            return new AttendanceView(
                    day,
                    present,
                    absent.stream().filter(other -> !other.equals(person)).toList(),
                    and(excused, List.of(person)));
        }

        private static List<PersonId> and(List<PersonId> some, List<PersonId> more) {
            return Stream.concat(some.stream(), more.stream()).distinct().toList();
        }
    }

    static CommissionDossierView of(Mandates seats, long version) {
        return of(seats, null, List.of(), List.of(), seats.formedOn(), version);
    }

    private static CommissionDossierView of(
            Mandates seats,
            @Nullable String endReason,
            List<VacancyView> vacancies,
            List<AttendanceView> meetings,
            LocalDate latest,
            long version) {
        return new CommissionDossierView(
                seats.commissionId(),
                version,
                seats.councilId(),
                seats.municipalityId(),
                seats.name(),
                seats.kind(),
                seats.size(),
                seats.formedOn(),
                seats.endedOn(),
                endReason,
                seats.chairOn(latest).orElse(null),
                seats.deputyOn(latest).orElse(null),
                seats.mandates(),
                seats.headships(),
                vacancies,
                meetings,
                latest);
    }

    @Override
    public CommissionDossierView at(long version) {
        return of(seats(), endReason, vacancies, meetings, latestDay, version);
    }

    CommissionDossierView with(Mandates seats, LocalDate day) {
        return of(seats, endReason, vacancies, meetings, day.isAfter(latestDay) ? day : latestDay, version);
    }

    CommissionDossierView vacated(VacancyView vacancy) {
        List<VacancyView> all =
                Stream.concat(vacancies.stream(), Stream.of(vacancy)).toList();
        return of(seats(), endReason, all, meetings, latestDay, version);
    }

    CommissionDossierView attended(LocalDate day, UnaryOperator<AttendanceView> change) {
        SortedMap<LocalDate, AttendanceView> all = new TreeMap<>();
        meetings.forEach(meeting -> all.put(meeting.day(), meeting));
        all.put(day, change.apply(all.getOrDefault(day, AttendanceView.on(day))));
        return of(seats(), endReason, vacancies, List.copyOf(all.values()), latestDay, version);
    }

    CommissionDossierView ended(String reason) {
        return of(seats(), reason, vacancies, meetings, latestDay, version);
    }

    /** The seats as the kernel folds them. */
    Mandates seats() {
        return new Mandates(id, councilId, municipalityId, name, kind, size, formedOn, endedOn, mandates, headships);
    }
}
