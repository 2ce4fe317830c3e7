package org.defter.query.review;

/** How a list of reviews is sorted; lines that are equal in it, by identifier. */
public enum ReviewSort {
    /** By day of the referral. */
    OPENED_ON("openedOn"),

    /** By last day of the period; those without one last. */
    LAST_DAY("lastDay"),

    /** By title, in the Turkish alphabet. */
    TITLE("sortKey");

    private final String attribute;

    ReviewSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
