package org.defter.query.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.commission.CommissionKind;
import org.defter.kernel.commission.Headship;
import org.defter.kernel.commission.Mandate;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
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
        LocalDate latestDay)
        implements DossierView<CommissionDossierView> {

    /** Copies the lists. */
    public CommissionDossierView {
        mandates = List.copyOf(mandates);
        headships = List.copyOf(headships);
        vacancies = List.copyOf(vacancies);
    }

    /**
     * A seat that was left.
     *
     * @param personId who left
     * @param reason why, as recorded
     * @param from first day without the person
     */
    public record VacancyView(PersonId personId, String reason, LocalDate from) {}

    static CommissionDossierView of(Mandates seats, long version) {
        return of(seats, null, List.of(), seats.formedOn(), version);
    }

    private static CommissionDossierView of(
            Mandates seats, @Nullable String endReason, List<VacancyView> vacancies, LocalDate latest, long version) {
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
                latest);
    }

    @Override
    public CommissionDossierView at(long version) {
        return of(seats(), endReason, vacancies, latestDay, version);
    }

    CommissionDossierView with(Mandates seats, LocalDate day) {
        return of(seats, endReason, vacancies, day.isAfter(latestDay) ? day : latestDay, version);
    }

    CommissionDossierView vacated(VacancyView vacancy) {
        List<VacancyView> all =
                Stream.concat(vacancies.stream(), Stream.of(vacancy)).toList();
        return of(seats(), endReason, all, latestDay, version);
    }

    CommissionDossierView ended(String reason) {
        return of(seats(), reason, vacancies, latestDay, version);
    }

    /** The seats as the kernel folds them. */
    Mandates seats() {
        return new Mandates(id, councilId, municipalityId, name, kind, size, formedOn, endedOn, mandates, headships);
    }
}
