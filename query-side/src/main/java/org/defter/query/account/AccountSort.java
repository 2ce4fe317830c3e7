package org.defter.query.account;

/** How a list of accounts is sorted; lines that are equal in it, by identifier. */
public enum AccountSort {
    /** By the login. */
    SUBJECT("subject");

    private final String attribute;

    AccountSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
