package org.defter.kernel.law;

import org.defter.kernel.law.measure.AuthorityPoint;

/**
 * What a municipality's legal unit chose where the law is disputed or left to practice.
 *
 * @param reviewClockStart where the commission's time starts (C05); default the end of the meeting
 * @param mayorClockStart where the mayor's time starts (D02); default delivery if recorded
 * @param rollOver whether a calendar-day period that ends on a non-working day runs to the next working day; default
 *     yes, unverified
 * @param meetingAfterHolidays whether an ordinary meeting moves to the first working day after its week if a public
 *     holiday ends it (A01); default yes, unverified
 * @param recessMonths months of a calendar year in which the council may be in recess (A01); default one, unverified
 * @param authorityPoint when a grant project needs the council's authority (I15); default before the application
 */
public record Settings(
        ReviewClockStart reviewClockStart,
        MayorClockStart mayorClockStart,
        boolean rollOver,
        boolean meetingAfterHolidays,
        int recessMonths,
        AuthorityPoint authorityPoint) {

    private static final Settings DEFAULTS = new Settings(
            ReviewClockStart.MEETING_END,
            MayorClockStart.DELIVERY_IF_RECORDED,
            true,
            true,
            1,
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
                new Settings(
                        ReviewClockStart.valueOf(value),
                        mayorClockStart,
                        rollOver,
                        meetingAfterHolidays,
                        recessMonths,
                        authorityPoint);
            case MAYOR_CLOCK_START ->
                new Settings(
                        reviewClockStart,
                        MayorClockStart.valueOf(value),
                        rollOver,
                        meetingAfterHolidays,
                        recessMonths,
                        authorityPoint);
            case ROLL_OVER ->
                new Settings(
                        reviewClockStart,
                        mayorClockStart,
                        Boolean.parseBoolean(value),
                        meetingAfterHolidays,
                        recessMonths,
                        authorityPoint);
            case MEETING_AFTER_HOLIDAYS ->
                new Settings(
                        reviewClockStart,
                        mayorClockStart,
                        rollOver,
                        Boolean.parseBoolean(value),
                        recessMonths,
                        authorityPoint);
            case RECESS_MONTHS ->
                new Settings(
                        reviewClockStart,
                        mayorClockStart,
                        rollOver,
                        meetingAfterHolidays,
                        Integer.parseInt(value),
                        authorityPoint);
            case AUTHORITY_POINT ->
                new Settings(
                        reviewClockStart,
                        mayorClockStart,
                        rollOver,
                        meetingAfterHolidays,
                        recessMonths,
                        AuthorityPoint.valueOf(value));
        };
    }
}
