/**
 * Working days in Türkiye: weekends, public and religious holidays, half-days, and the dated corrections of a
 * municipality such as administrative leave.
 *
 * <p>The calendar answers only within the years its data covers; outside them it refuses rather than guesses.
 */
@NullMarked
package org.defter.kernel.law.calendar;

import org.jspecify.annotations.NullMarked;
