package org.defter.query.clocks;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.law.ClockKind;
import org.defter.query.law.ClockStanding;
import org.jspecify.annotations.Nullable;

/**
 * Which periods are wanted; what is absent does not narrow the list.
 *
 * @param state where it stands
 * @param kind which period of the law
 * @param rule the rule that sets it, such as {@code D01}
 * @param retrospective whether it was already over when its start was recorded
 * @param subject the proposal or review it belongs to
 * @param lastDayUntil latest last day
 * @param q words of the title, upper and lower case and accents aside
 */
record FindClocks(
        @Parameter(description = "running, ran-out, stopped or replaced") @Nullable
        ClockStanding state,

        @Nullable ClockKind kind,
        @Parameter(example = "D01") @Nullable String rule,
        @Nullable Boolean retrospective,
        @Nullable UUID subject,
        @Nullable LocalDate lastDayUntil,
        @Nullable String q) {}
