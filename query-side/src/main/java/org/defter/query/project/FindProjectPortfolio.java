package org.defter.query.project;

import java.util.UUID;
import org.defter.query.platform.dossier.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The projects counted and summed.
 *
 * @param municipality of one municipality; none = of all
 * @param unit led by one unit; none = by any
 * @param moment when they are looked at
 */
public record FindProjectPortfolio(
        @Nullable UUID municipality, @Nullable UUID unit, Moment moment) {}
