package org.defter.kernel.municipality;

/**
 * What a unit is in the organisation of the municipality.
 */
public enum UnitKind {
    /** A department under the mayor or a deputy of the secretary general (daire başkanlığı, müdürlük). */
    DEPARTMENT,

    /** A branch office of a department (şube müdürlüğü). */
    BRANCH,

    /** Any other unit: an affiliated body, a coordination office. */
    OTHER
}
