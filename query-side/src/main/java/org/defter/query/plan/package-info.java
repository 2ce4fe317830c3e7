/**
 * The dossier of a plan: profile, goals, objectives, indicators and activities, its frozen versions and their fate, the
 * version in force, and every revised target with its old value and reason. The public sees what is in force only.
 */
@NullMarked
package org.defter.query.plan;

import org.jspecify.annotations.NullMarked;
