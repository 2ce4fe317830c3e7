/**
 * Founding a municipality, keeping its units, and putting rulesets, calendar corrections and settings into force.
 *
 * <p>A municipality is founded once and has no end. The council office keeps the units; rulesets,
 * calendar and settings are the legal unit's. What was decided before a change keeps the law it was decided under.
 */
@NullMarked
package org.defter.command.municipality;

import org.jspecify.annotations.NullMarked;
