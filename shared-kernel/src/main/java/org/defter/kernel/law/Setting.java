package org.defter.kernel.law;

import java.util.Arrays;
import java.util.List;
import org.defter.kernel.law.measure.AuthorityPoint;

/** A choice a municipality can make about its clocks and authorities; see {@link Settings}. */
public enum Setting {
    /** Where the commission's time starts (C05). */
    REVIEW_CLOCK_START("C05", names(ReviewClockStart.values()), "MEETING_END"),
    /** Where the mayor's time starts (D02). */
    MAYOR_CLOCK_START("D02", names(MayorClockStart.values()), "DELIVERY_IF_RECORDED"),
    /** Whether a calendar-day period that ends on a non-working day runs on (D01 and the other periods; unverified). */
    ROLL_OVER("D01", List.of("true", "false"), "true"),
    /** Whether an ordinary meeting moves to the first working day after its week if holidays end it (A01; unverified). */
    MEETING_AFTER_HOLIDAYS("A01", List.of("true", "false"), "true"),
    /** Months of a calendar year in which the council may be in recess, at most (A01; unverified). */
    RECESS_MONTHS("A01", List.of("0", "1", "2"), "1"),
    /** When a grant project needs the council's authority (I15). */
    AUTHORITY_POINT("I15", names(AuthorityPoint.values()), "BEFORE_APPLICATION");

    private final String rule;
    private final List<String> choices;
    private final String standard;

    Setting(String rule, List<String> choices, String standard) {
        this.rule = rule;
        this.choices = choices;
        this.standard = standard;
    }

    /** The rule the choice belongs to. */
    public String rule() {
        return rule;
    }

    /** The values it can take. */
    public List<String> choices() {
        return choices;
    }

    /** The value it has where nothing was chosen. */
    public String standard() {
        return standard;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
