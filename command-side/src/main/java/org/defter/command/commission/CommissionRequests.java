package org.defter.command.commission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.commission.CommissionKind;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about commissions; days of acts are optional and default to today. */
final class CommissionRequests {

    private CommissionRequests() {}

    /**
     * A commission.
     *
     * @param councilId its council
     * @param name official name
     * @param kind its field
     * @param size number of members n
     * @param occurredOn day of the council's decision; none = today
     */
    record Form(
            @NotNull CouncilId councilId,
            @NotBlank @Size(max = 200) String name,
            @NotNull CommissionKind kind,
            @NotNull @Min(1) @Max(99) Integer size,
            @Nullable LocalDate occurredOn) {}

    /**
     * Who is elected.
     *
     * @param personIds members of the council
     * @param until last day of the mandates
     * @param occurredOn first day of the mandates; none = today
     */
    record Members(
            @NotEmpty @Size(max = 99) List<@NotNull PersonId> personIds,
            @NotNull LocalDate until,
            @Nullable LocalDate occurredOn) {}

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
     * A successor.
     *
     * @param personId the successor, a member of the council
     * @param replaces whose vacant seat it is
     * @param occurredOn first day in the seat; none = today
     */
    record Successor(
            @NotNull PersonId personId,
            @NotNull PersonId replaces,
            @Nullable LocalDate occurredOn) {}

    /**
     * The one elected.
     *
     * @param personId a member of the commission
     * @param occurredOn day of the election; none = today
     */
    record Head(@NotNull PersonId personId, @Nullable LocalDate occurredOn) {}

    /**
     * An excuse; its reason is not asked for.
     *
     * @param personId the member
     * @param meetingDay the day the member is excused for, past or to come
     * @param occurredOn day of the excuse; none = today
     */
    record Excuse(
            @NotNull PersonId personId,
            @NotNull LocalDate meetingDay,
            @Nullable LocalDate occurredOn) {}

    /**
     * The end.
     *
     * @param reason why, as recorded
     * @param occurredOn last day of the commission; none = today
     */
    record End(
            @NotBlank @Size(max = 500) String reason,
            @Nullable LocalDate occurredOn) {}
}
