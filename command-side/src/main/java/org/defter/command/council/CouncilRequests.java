package org.defter.command.council;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.defter.kernel.council.CouncilOffice;
import org.defter.kernel.council.Seat;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about councils; days of acts are optional and default to today. */
final class CouncilRequests {

    private CouncilRequests() {}

    /**
     * A council.
     *
     * @param municipalityId its municipality
     * @param term name of the term
     * @param fullMembership statutory full membership N, the mayor included
     * @param electionDay day of the local elections
     * @param occurredOn first day of the term; none = today
     */
    record Convene(
            @NotNull MunicipalityId municipalityId,
            @NotBlank @Size(max = 50) String term,
            @NotNull @Min(1) @Max(999) Integer fullMembership,
            @NotNull LocalDate electionDay,
            @Nullable LocalDate occurredOn) {}

    /**
     * Who takes a seat.
     *
     * @param members the persons
     * @param occurredOn first day in the seats; none = today
     */
    record Seats(
            @NotEmpty @Size(max = 999) List<@NotNull @Valid Seated> members,
            @Nullable LocalDate occurredOn) {}

    /**
     * One who takes a seat.
     *
     * @param personId the person; none = a new one
     * @param name name as in the public record
     * @param seat mayor or member
     */
    record Seated(
            @Nullable PersonId personId,
            @NotBlank @Size(max = 200) String name,
            @NotNull Seat seat) {

        NewMember toMember() {
            return new NewMember(personId == null ? PersonId.random() : personId, name, seat);
        }
    }

    /**
     * A vacant seat.
     *
     * @param personId who left
     * @param reason why, as recorded
     * @param occurredOn first day without the seat; none = today
     */
    record Vacancy(
            @NotNull PersonId personId,
            @NotBlank @Size(max = 500) String reason,
            @Nullable LocalDate occurredOn) {}

    /**
     * An election to an office.
     *
     * @param personId the member
     * @param office the office
     * @param until last day of the office; none = to the end of the term
     * @param occurredOn day of the election; none = today
     */
    record Election(
            @NotNull PersonId personId,
            @NotNull CouncilOffice office,
            @Nullable LocalDate until,
            @Nullable LocalDate occurredOn) {}

    /**
     * A recess.
     *
     * @param month the month without an ordinary meeting
     * @param occurredOn day it was decided; none = today
     */
    record Recess(@NotNull YearMonth month, @Nullable LocalDate occurredOn) {}

    /**
     * Nothing but the day.
     *
     * @param occurredOn last day of the term; none = today
     */
    record Dated(@Nullable LocalDate occurredOn) {}
}
