package org.defter.query.plan;

/** How a list of plans is sorted; lines that are equal in it, by identifier. */
public enum PlanSort {
    /** By day it was proposed. */
    PROPOSED_ON("proposedOn"),

    /** By title, in the Turkish alphabet. */
    TITLE("sortKey");

    private final String attribute;

    PlanSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
