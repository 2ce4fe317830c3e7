package org.defter.query.sample;

/** How a sample is drawn. */
public enum SampleMethod {
    /** Every subject has the same chance. */
    RANDOM,
    /** A subject's chance grows with its {@linkplain RiskFactor risk}. */
    RISK
}
