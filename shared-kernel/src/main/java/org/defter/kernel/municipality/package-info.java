/**
 * The municipality: its kind, its units as a dated tree, and the rulesets, calendar corrections and settings it
 * works under.
 * A change of rule counts from its day; what was decided before keeps the ruleset it was decided under.
 */
@NullMarked
package org.defter.kernel.municipality;

import org.jspecify.annotations.NullMarked;
