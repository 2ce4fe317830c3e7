/**
 * Meetings of a council. The mayor's office calls one for a month, sittings are added to it, its first sitting opens it,
 * and its end starts the clocks of what it referred (C05).
 *
 * <p>An ordinary or budget meeting exists once per council and month: its identifier follows from both.
 */
@NullMarked
package org.defter.command.council.meeting;

import org.jspecify.annotations.NullMarked;
