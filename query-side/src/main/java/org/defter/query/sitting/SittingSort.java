package org.defter.query.sitting;

/** How a list of sittings is sorted; lines that are equal in it, by identifier. */
public enum SittingSort {
    /** By day. */
    DAY("day");

    private final String attribute;

    SittingSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
