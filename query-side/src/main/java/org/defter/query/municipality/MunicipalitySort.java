package org.defter.query.municipality;

/** How a list of municipalities is sorted; lines that are equal in it, by identifier. */
public enum MunicipalitySort {
    /** By name, in the Turkish alphabet. */
    NAME("sortKey");

    private final String attribute;

    MunicipalitySort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
