package org.defter.query.council;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.defter.kernel.council.Member;
import org.defter.kernel.council.Officer;
import org.defter.kernel.council.Roster;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
import org.defter.query.platform.dossier.DossierView;
import org.jspecify.annotations.Nullable;

/**
 * The council of one term.
 *
 * @param id the council
 * @param version version of its stream
 * @param municipalityId its municipality
 * @param term name of the term
 * @param fullMembership statutory full membership N, the mayor included
 * @param electionDay day of the local elections the term stands on
 * @param convenedOn first day of the term
 * @param endedOn last day of the term; none while it runs
 * @param members every seat taken with its days, in the order of the record
 * @param officers every election to an office with its days, in the order of the record
 * @param recesses months without an ordinary meeting (A01)
 * @param vacancies every seat that was left, with the reason
 */
public record CouncilDossierView(
        CouncilId id,
        long version,
        MunicipalityId municipalityId,
        String term,
        int fullMembership,
        LocalDate electionDay,
        LocalDate convenedOn,
        @Nullable LocalDate endedOn,
        List<Member> members,
        List<Officer> officers,
        List<YearMonth> recesses,
        List<VacancyView> vacancies)
        implements DossierView<CouncilDossierView> {

    /** Copies the lists. */
    public CouncilDossierView {
        members = List.copyOf(members);
        officers = List.copyOf(officers);
        recesses = List.copyOf(recesses);
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

    static CouncilDossierView of(Roster roster, List<VacancyView> vacancies, long version) {
        return new CouncilDossierView(
                roster.councilId(),
                version,
                roster.municipalityId(),
                roster.term(),
                roster.fullMembership(),
                roster.electionDay(),
                roster.convenedOn(),
                roster.endedOn(),
                roster.members(),
                roster.officers(),
                List.copyOf(roster.recesses()),
                vacancies);
    }

    @Override
    public CouncilDossierView at(long version) {
        return of(roster(), vacancies, version);
    }

    CouncilDossierView with(Roster roster) {
        return of(roster, vacancies, version);
    }

    CouncilDossierView vacated(VacancyView vacancy) {
        return of(
                roster(), Stream.concat(vacancies.stream(), Stream.of(vacancy)).toList(), version);
    }

    /** Seats and offices as the kernel folds them. */
    Roster roster() {
        return new Roster(
                id,
                municipalityId,
                term,
                fullMembership,
                electionDay,
                convenedOn,
                endedOn,
                members,
                officers,
                Set.copyOf(recesses));
    }
}
