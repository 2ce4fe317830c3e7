package org.defter.kernel.proposal;

/**
 * A wrong passage in the text of a decision and what it should say.
 *
 * @param was the passage as it was printed
 * @param corrected the passage as it should be
 */
public record Misprint(String was, String corrected) {}
