package org.defter.kernel.monitoring;

/** Why a figure has no value (S13). It is shown as undefined with this reason, never as zero. */
public enum UndefinedReason {
    /** Nothing was reported. */
    NOT_REPORTED,

    /** The reported value was sent back and not reported again. */
    SENT_BACK,

    /** The reported value waits for its approval. */
    NOT_APPROVED,

    /** It was stated that the indicator was not measured. */
    NOT_MEASURED,

    /** The version that counts has no target for the year: B is missing. */
    NO_TARGET_FOR_YEAR,

    /** A year before, whose value the sum needs, has no closed report (S08). */
    EARLIER_YEAR_NOT_CLOSED,

    /** In a year before, whose value the sum needs, it was not measured (S08). */
    EARLIER_YEAR_NOT_MEASURED,

    /** An objective without indicators. */
    NO_INDICATORS,

    /** A goal without objectives. */
    NO_OBJECTIVES,

    /** A plan without goals. */
    NO_GOALS,

    /** A part of it is undefined. The score of the measured part stands beside it. */
    PARTS_UNDEFINED
}
