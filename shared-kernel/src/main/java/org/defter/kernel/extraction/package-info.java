/**
 * What an existing commission report, decision, list of decisions, agenda or minutes says, read from its text. Text goes
 * in, an {@link org.defter.kernel.extraction.Extraction} comes out: each member with its value, how sure the reader is,
 * and where it stands in the source. What the text does not say is absent. Pure: no clock, no files, no learning; a small
 * parser of the genre, in layers: {@code Source} (clean text with a way back), {@code Layout} (lines, cells, labels),
 * recognisers ({@code Dates}, {@code Numbers}, {@code Laws}, {@code Votes}, {@code Formulas}, {@code Names}), the grid of
 * signatures, and one reader for each kind of document.
 */
@NullMarked
package org.defter.kernel.extraction;

import org.jspecify.annotations.NullMarked;
