package org.defter.kernel.project;

/** What must not be, and is shown wherever the project is. */
public enum ProjectViolation {
    /** It is under contract, or was begun, without an authority that stands (I15). */
    WITHOUT_AUTHORITY("I15"),
    /** It is a foreign joint project under contract without the ministry's permission (I03). */
    WITHOUT_PERMISSION("I03"),
    /** It stands on a change whose decision a court stayed or annulled (D05). */
    CHANGE_WITHOUT_DECISION("D05"),
    /** It has a loan whose decision a court stayed or annulled (D05). */
    BORROWING_WITHOUT_DECISION("D05");

    private final String rule;

    ProjectViolation(String rule) {
        this.rule = rule;
    }

    /** The rule it breaks. */
    public String rule() {
        return rule;
    }
}
