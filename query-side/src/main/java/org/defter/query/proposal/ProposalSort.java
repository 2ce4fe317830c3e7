package org.defter.query.proposal;

/** How a list of proposals is sorted; lines that are equal in it, by identifier. */
public enum ProposalSort {
    /** By day of the draft. */
    DRAFTED_ON("draftedOn"),

    /** By title, in the Turkish alphabet. */
    TITLE("sortKey");

    private final String attribute;

    ProposalSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
