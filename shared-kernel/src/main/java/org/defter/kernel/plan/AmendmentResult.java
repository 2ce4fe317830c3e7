package org.defter.kernel.plan;

import org.jspecify.annotations.Nullable;

/** What comes of amendments. */
public sealed interface AmendmentResult {

    /**
     * All of them could be applied, one after the other.
     *
     * @param content what the plan says then
     */
    record Amended(PlanContent content) implements AmendmentResult {}

    /**
     * One of them could not; nothing of it is applied.
     *
     * @param number which of them, from 1
     * @param amendment that one
     * @param fault why
     * @param found what stands there; none if nothing does
     */
    record Unfit(
            int number,
            Amendment amendment,
            AmendmentFault fault,
            @Nullable String found) implements AmendmentResult {}
}
