package org.defter.query.monitoring;

/** How a list of monitoring periods is sorted; lines that are equal in it, by identifier. */
public enum MonitoringPeriodSort {
    /** By the last day covered. */
    PERIOD_END("periodEnd"),

    /** By the day it was opened. */
    OPENED_ON("openedOn");

    private final String attribute;

    MonitoringPeriodSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
