/**
 * A plan: mission, vision, themes, goals, objectives, indicators with yearly targets, activities.
 * Proposed, authorised, drafting, submitted as a numbered and hashed version, adopted, updated. Commission and
 * council decide on the frozen version.
 */
@NullMarked
package org.defter.kernel.plan;

import org.jspecify.annotations.NullMarked;
