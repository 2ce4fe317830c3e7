package org.defter.kernel.law.vote;

/**
 * What the law makes of a ballot.
 *
 * @param result accepted, rejected, or a tie that needs another step
 * @param unanimity unanimous or by majority; by majority for a tie, which has votes on both sides
 * @param threshold the yes votes that were needed
 */
public record VoteOutcome(VoteResult result, Unanimity unanimity, int threshold) {}
