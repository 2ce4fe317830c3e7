package org.defter.query.project;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The projects counted and summed.
 *
 * @param municipality of one municipality; none = of all
 * @param unit led by one unit; none = by any
 */
public record FindProjectPortfolio(
        @Nullable UUID municipality, @Nullable UUID unit) {}
