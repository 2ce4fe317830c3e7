package org.defter.kernel.project;

import java.time.LocalDate;
import org.defter.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A change of the terms of a project; what is absent stays.
 *
 * @param scope what is done from now on
 * @param cost estimated cost from now on
 * @param end planned last day from now on
 */
public record ProjectChange(
        @Nullable String scope,
        @Nullable Money cost,
        @Nullable LocalDate end) {}
