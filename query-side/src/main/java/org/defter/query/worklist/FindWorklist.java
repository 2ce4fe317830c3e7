package org.defter.query.worklist;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are wanted; what is absent does not narrow the list.
 *
 * @param state open, done or all; open if absent
 * @param mine only what the caller has to do, by its roles and what its account is tied to
 * @param role the role that has to do it
 * @param unit the unit that has to do it
 * @param commission the commission that has to do it
 * @param person the person who has to do it
 * @param task kind of task
 * @param rule the rule it follows from, such as {@code D06}
 * @param subject the stream it is about
 * @param dueUntil latest last day
 * @param q words of the title, upper and lower case and accents aside
 */
record FindWorklist(
        @Parameter(description = "open, done or all") @Nullable
        State state,

        @Nullable Boolean mine,
        @Parameter(example = "council-office") @Nullable Role role,
        @Nullable UUID unit,
        @Nullable UUID commission,
        @Nullable UUID person,
        @Nullable WorklistTask task,
        @Parameter(example = "D06") @Nullable String rule,
        @Nullable UUID subject,
        @Nullable LocalDate dueUntil,
        @Nullable String q) {

    /** Whether a task is still to be done. */
    enum State {
        /** Still to be done. */
        OPEN,
        /** Done. */
        DONE,
        /** Both. */
        ALL
    }
}
