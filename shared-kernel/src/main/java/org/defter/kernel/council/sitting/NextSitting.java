package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.defter.kernel.id.SittingId;

/**
 * The sitting that goes on where another one was adjourned.
 *
 * @param sittingId the sitting
 * @param day its day
 * @param time when it begins
 * @param ordinal its place in the meeting; a postponed sitting keeps the place of the one that failed
 * @param postponements how often it was postponed for want of a quorum; from 1 on it needs the lower one (B03)
 */
public record NextSitting(SittingId sittingId, LocalDate day, LocalTime time, int ordinal, int postponements) {}
