package org.defter.kernel.law.measure;

/** How an indicator's yearly values add up (S12). */
public enum Accumulation {
    /** Values continue from the baseline. */
    CUMULATIVE,
    /** Each year stands for itself; the baseline in the formula is replaced (S12: A=0). */
    YEARLY
}
