package org.defter.kernel.monitoring;

/**
 * What the evaluation finds under one criterion (S10).
 *
 * @param rating how far the objective meets it
 * @param text the finding in words
 */
public record Assessment(EvaluationRating rating, String text) {}
