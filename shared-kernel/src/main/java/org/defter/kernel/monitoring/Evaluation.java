package org.defter.kernel.monitoring;

/**
 * The evaluation of an objective by the four criteria of S10; none is left out.
 *
 * @param relevance whether the objective still answers the need it was set for
 * @param effectiveness whether it is reached
 * @param efficiency whether it is reached with the means it was given
 * @param sustainability whether what was reached lasts
 */
public record Evaluation(
        Assessment relevance, Assessment effectiveness, Assessment efficiency, Assessment sustainability) {}
