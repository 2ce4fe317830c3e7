package org.defter.query.council;

/** How a list of councils is sorted; lines that are equal in it, by identifier. */
public enum CouncilSort {
    /** By first day of the term. */
    CONVENED_ON("convenedOn"),

    /** By name of the term. */
    TERM("term");

    private final String attribute;

    CouncilSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
