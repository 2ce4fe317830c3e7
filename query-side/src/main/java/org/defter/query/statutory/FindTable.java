package org.defter.query.statutory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a table are wanted. What is absent is not asked for.
 *
 * @param council council
 * @param from first day
 * @param to last day
 */
record FindTable(
        @Nullable UUID council,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
