/**
 * The scorecard of a plan: how it performed in a year, by indicator, objective, goal and as a whole, with every figure explained
 * (S08, S13). It is computed from the record when it is asked for.
 */
@NullMarked
package org.defter.query.scorecard;

import org.jspecify.annotations.NullMarked;
