package org.defter.query.commission;

/** How a list of commissions is sorted; lines that are equal in it, by identifier. */
public enum CommissionSort {
    /** By name, in the Turkish alphabet. */
    NAME("sortKey"),

    /** By first day. */
    FORMED_ON("formedOn");

    private final String attribute;

    CommissionSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
