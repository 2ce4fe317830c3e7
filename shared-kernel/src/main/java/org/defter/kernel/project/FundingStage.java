package org.defter.kernel.project;

/** How far a funding has come. */
public enum FundingStage {
    /** Applied for. */
    APPLIED,
    /** Awarded, no contract yet. */
    AWARDED,
    /** Refused by the funder. */
    REFUSED,
    /** Withdrawn or declined by the unit. */
    WITHDRAWN,
    /** Under contract. */
    CONTRACTED
}
