/**
 * The dossier of a municipality: its organisation with days, the rulesets, settings and calendar corrections it works
 * under. Answers "which unit was there, under which law, since when".
 */
@NullMarked
package org.defter.query.municipality;

import org.jspecify.annotations.NullMarked;
