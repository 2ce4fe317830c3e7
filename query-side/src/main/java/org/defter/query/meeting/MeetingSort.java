package org.defter.query.meeting;

/** How a list of meetings is sorted; lines that are equal in it, by identifier. */
public enum MeetingSort {
    /** By day of the first sitting. */
    FIRST_DAY("firstDay");

    private final String attribute;

    MeetingSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
