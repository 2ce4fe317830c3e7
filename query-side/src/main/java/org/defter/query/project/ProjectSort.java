package org.defter.query.project;

/** How a list of projects is sorted; lines that are equal in it, by identifier. */
public enum ProjectSort {
    /** By day it was conceived. */
    CONCEIVED_ON("conceivedOn"),

    /** By its last day. */
    ENDS_ON("endsOn"),

    /** By title, in the Turkish alphabet. */
    TITLE("sortKey");

    private final String attribute;

    ProjectSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
