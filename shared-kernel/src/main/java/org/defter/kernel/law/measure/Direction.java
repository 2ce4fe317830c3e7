package org.defter.kernel.law.measure;

/** Which way an indicator gets better (S12). */
public enum Direction {
    /** A higher value is better. */
    RISING,
    /** A lower value is better. */
    FALLING
}
