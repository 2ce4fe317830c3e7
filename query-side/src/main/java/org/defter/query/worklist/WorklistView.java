package org.defter.query.worklist;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One task as its reader sees it.
 *
 * @param task kind of task
 * @param text what is to be done, in the reader's language
 * @param role the role that does it
 * @param unit the unit that does it
 * @param commission the commission that does it
 * @param person the person who does it
 * @param subject kind of stream it is about
 * @param subjectId the stream
 * @param title what the stream is about
 * @param detail number of the item, version or decision
 * @param dueOn last day the law gives; none where it gives none
 * @param rule the rule it follows from
 * @param since day that made it due
 * @param left how far the last day is, in words of the reader's language, counted as the law counts it; none without a last day
 *     and once it is done
 * @param overdue whether the last day is past and it is not done
 * @param doneOn day it was done
 * @param key which task it is, the same as long as it is the same
 * @param opened place in the record of the event that opened it
 * @param claim who of the office has taken it on; none if nobody has, once it is done, and at a moment of the past
 * @param claimAs the office in which the reader can take it on; none if it is not the reader's, or one person's, or done
 */
@Schema(name = "Task")
record WorklistView(
        WorklistTask task,

        @Schema(example = "Kesinleşen kararı mülki idare amirine gönderin")
        String text,

        @Schema(example = "council-office") String role,
        @Nullable Named unit,
        @Nullable Named commission,
        @Nullable Named person,
        WorklistSubject subject,
        UUID subjectId,
        String title,
        @Nullable String detail,
        @Nullable LocalDate dueOn,
        @Schema(example = "D06") @Nullable String rule,
        LocalDate since,
        @Schema(example = "3 iş günü kaldı") @Nullable String left,
        boolean overdue,
        @Nullable LocalDate doneOn,

        @Schema(example = "proposal/0d3f5f0e-3c1d-4c53-9a8e-0a8b4c3d2e1f/send/")
        String key,

        @Schema(example = "1204") long opened,
        @Nullable Claim claim,
        @Schema(example = "council-office") @Nullable String claimAs) {

    /**
     * Who is at a task that others of the office could do as well.
     *
     * @param account whose it is
     * @param name office holder behind the account, or the login if it is tied to nobody
     * @param since when it was taken on
     * @param own whether the reader has it
     */
    @Schema(name = "TaskHeld")
    record Claim(
            UUID account, @Schema(example = "Ayşe Demir") String name, Instant since, boolean own) {}

    /**
     * Something that has a name.
     *
     * @param id identifier
     * @param name name as last recorded
     */
    @Schema(name = "TaskHolder")
    record Named(UUID id, @Nullable String name) {}
}
