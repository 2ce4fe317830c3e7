/**
 * What a reader finds by words: plans, goals, proposals, reports, decisions, projects, partnerships and their surroundings,
 * today and as of any moment.
 *
 * <p>{@link org.defter.query.search.Things} says what of each dossier can be found and by whom, by the very folds and the very
 * rule for the public that the dossiers are answered by. Each thing has a row for as long as it read the same.
 */
@NullMarked
package org.defter.query.search;

import org.jspecify.annotations.NullMarked;
