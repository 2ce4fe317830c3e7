package org.defter.query.partnership;

/** How a list of partnerships is sorted; lines that are equal in it, by identifier. */
public enum PartnershipSort {
    /** By day it was proposed or imported. */
    ENTERED_ON("enteredOn"),

    /** By title, in the Turkish alphabet. */
    TITLE("sortKey");

    private final String attribute;

    PartnershipSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
