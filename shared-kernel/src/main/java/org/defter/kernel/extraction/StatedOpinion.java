package org.defter.kernel.extraction;

/** What a commission's report of old recommends, in so many words. */
public enum StatedOpinion {
    /** The matter is found suitable. */
    FAVOURABLE,
    /** The matter is found suitable with changes that the report names. */
    FAVOURABLE_WITH_CHANGES,
    /** The matter is not found suitable. */
    UNFAVOURABLE
}
