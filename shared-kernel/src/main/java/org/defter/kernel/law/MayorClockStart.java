package org.defter.kernel.law;

/** Where the mayor's time starts (D02; a setting of the municipality). */
public enum MayorClockStart {
    /** On delivery of the signed text if that day is recorded, else on the day of the decision. */
    DELIVERY_IF_RECORDED,
    /** Always on the day of the decision. */
    DECISION_DATE
}
