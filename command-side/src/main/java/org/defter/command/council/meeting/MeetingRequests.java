package org.defter.command.council.meeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.MeetingKind;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about meetings; days are optional and default to today. */
final class MeetingRequests {

    private MeetingRequests() {}

    /**
     * A meeting to be called.
     *
     * @param councilId the council
     * @param kind ordinary, budget or extraordinary
     * @param month the month whose meeting it is; none = that of the first day; none for an extraordinary one
     * @param firstDay day of the first sitting
     * @param items the proposals an extraordinary meeting is called for; none for any other
     * @param occurredOn day it happened; none = today
     */
    record Call(
            @NotNull CouncilId councilId,
            @NotNull MeetingKind kind,
            @Nullable YearMonth month,
            @NotNull LocalDate firstDay,
            @Nullable @Size(max = 100) List<@NotNull ProposalId> items,
            @Nullable LocalDate occurredOn) {}

    /**
     * A sitting to be added.
     *
     * @param day its day
     * @param time when it begins
     * @param occurredOn day it happened; none = today
     */
    record AddSitting(
            @NotNull LocalDate day,
            @NotNull LocalTime time,
            @Nullable LocalDate occurredOn) {}

    /**
     * The end of the meeting.
     *
     * @param occurredOn last day of the meeting; none = today
     */
    record Close(@Nullable LocalDate occurredOn) {}
}
