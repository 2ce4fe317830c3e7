/**
 * Meetings of a council. The mayor's office calls one for a month, sittings are added to it, its first sitting opens it,
 * and its end starts the clocks of what it referred (C05).
 *
 * <p>An ordinary or budget meeting exists once per council and month: its identifier follows from both. Extraordinary ones
 * are called for named items, three times a year (A03). A sitting without a quorum is postponed once; if that fails again
 * the meeting lapses for the month (B03).
 */
@NullMarked
package org.defter.command.council.meeting;

import org.jspecify.annotations.NullMarked;
