package org.defter.command.commission.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.PartialDate;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.commission.review.Opinion;
import org.defter.kernel.commission.review.ReportVote;
import org.defter.kernel.commission.review.Stance;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about reviews; days are optional and default to today. */
final class ReviewRequests {

    private ReviewRequests() {}

    /**
     * A meeting of the commission on the item.
     *
     * @param commissionId the commission that met
     * @param attendees members present
     * @param guests who was heard without a vote (C09)
     * @param occurredOn day it happened; none = today
     */
    record Meeting(
            @NotNull CommissionId commissionId,
            @NotEmpty @Size(max = 50) List<@NotNull PersonId> attendees,
            @Nullable @Size(max = 50) List<@Valid @NotNull GuestHeard> guests,
            @Nullable LocalDate occurredOn) {}

    /**
     * A guest; private persons appear by organisation only.
     *
     * @param organisation who was heard
     * @param opinion what was said, if recorded
     */
    record GuestHeard(
            @NotBlank @Size(max = 200) String organisation,
            @Nullable @Size(max = 10_000) String opinion) {}

    /**
     * A draft of the report.
     *
     * @param reasons why
     * @param operativeText what the commission finds and proposes
     * @param opinion the recommendation
     * @param vote the vote as stated; never inferred
     * @param occurredOn day it happened; none = today
     */
    record Draft(
            @NotBlank @Size(max = 50000) String reasons,
            @NotBlank @Size(max = 20000) String operativeText,
            @NotNull Opinion opinion,
            @NotNull ReportVote vote,
            @Nullable LocalDate occurredOn) {}

    /**
     * The position of a member.
     *
     * @param commissionId the commission whose seat it is
     * @param personId the member
     * @param stance signed, dissented or absent
     * @param reason the written reason of a dissent
     * @param occurredOn day it happened; none = today
     */
    record TakePosition(
            @NotNull CommissionId commissionId,
            @NotNull PersonId personId,
            @NotNull Stance stance,
            @Nullable @Size(max = 20_000) String reason,
            @Nullable LocalDate occurredOn) {}

    /**
     * The report.
     *
     * @param number number of a report of the past; none = the next of commission and year
     * @param reportDate the date the report carries, as far as it carries one
     * @param occurredOn day it happened; none = today
     */
    record Issue(
            @Nullable @Min(1) @Max(999999) Integer number,
            @Nullable PartialDate reportDate,
            @Nullable LocalDate occurredOn) {}

    /**
     * A succession.
     *
     * @param from the commission that ended
     * @param to the commission that takes over
     * @param occurredOn day it happened; none = today
     */
    record Succession(
            @NotNull CommissionId from,
            @NotNull CommissionId to,
            @Nullable LocalDate occurredOn) {}

    /**
     * The end of a review without a report.
     *
     * @param reason what it was for is gone: the term, the commission, or the proposal
     * @param occurredOn day it happened; none = the day the reason arose
     */
    record Lapse(@NotNull LapseReason reason, @Nullable LocalDate occurredOn) {}

    /**
     * The end of the period.
     *
     * @param lastDay the last day the caller saw; none = whatever it is
     */
    record RunOut(@Nullable LocalDate lastDay) {}
}
