package org.defter.kernel.monitoring;

/** How far an objective meets a criterion of its evaluation (S10). */
public enum EvaluationRating {
    /** In full. */
    FULLY,

    /** For the greater part. */
    LARGELY,

    /** In part. */
    PARTLY,

    /** Not at all. */
    NOT
}
