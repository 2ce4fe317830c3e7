package org.defter.kernel.law;

import org.defter.kernel.law.measure.AuthorityPoint;

/**
 * What a municipality's legal unit chose where the law is disputed or left to practice.
 *
 * @param reviewClockStart where the commission's time starts (C05); default the end of the meeting
 * @param mayorClockStart where the mayor's time starts (D02); default delivery if recorded
 * @param rollOver whether a calendar-day period that ends on a non-working day runs to the next working day; default
 *     yes, unverified
 * @param authorityPoint when a grant project needs the council's authority (I15); default before the application
 */
public record Settings(
        ReviewClockStart reviewClockStart,
        MayorClockStart mayorClockStart,
        boolean rollOver,
        AuthorityPoint authorityPoint) {

    private static final Settings DEFAULTS = new Settings(
            ReviewClockStart.MEETING_END,
            MayorClockStart.DELIVERY_IF_RECORDED,
            true,
            AuthorityPoint.BEFORE_APPLICATION);

    /** The settings of a municipality that chose nothing. */
    public static Settings defaults() {
        return DEFAULTS;
    }

    /** These settings with one of them changed. */
    public Settings with(SettingChange change) {
        String value = change.value();
        return switch (change.setting()) {
            case REVIEW_CLOCK_START ->
                new Settings(ReviewClockStart.valueOf(value), mayorClockStart, rollOver, authorityPoint);
            case MAYOR_CLOCK_START ->
                new Settings(reviewClockStart, MayorClockStart.valueOf(value), rollOver, authorityPoint);
            case ROLL_OVER ->
                new Settings(reviewClockStart, mayorClockStart, Boolean.parseBoolean(value), authorityPoint);
            case AUTHORITY_POINT ->
                new Settings(reviewClockStart, mayorClockStart, rollOver, AuthorityPoint.valueOf(value));
        };
    }
}
