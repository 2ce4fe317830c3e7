/**
 * Proposals: what a unit asks of the council and what becomes of it, until it is in force and announced.
 *
 * <p>A decision needs three signatures (B08), waits for the mayor's period (D01 to D03), is sent (D06), in force on
 * receipt and announced (D08). Clocks are facts of the stream; an act later than a last day is preceded by the record
 * that the period ran out.
 */
@NullMarked
package org.defter.command.proposal;

import org.jspecify.annotations.NullMarked;
