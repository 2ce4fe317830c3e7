package org.defter.kernel.law;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.defter.kernel.law.measure.AuthorityPoint;

/**
 * What a municipality's legal unit chose where the law is disputed or left to practice.
 *
 * @param chosen what was chosen; a setting that is not in it has its {@linkplain Setting#standard() standard}
 */
public record Settings(Map<Setting, String> chosen) {

    private static final Settings DEFAULTS = new Settings(Map.of());

    /** Copies what was chosen. */
    public Settings {
        Map<Setting, String> copy = new EnumMap<>(Setting.class);
        copy.putAll(chosen);
        chosen = Collections.unmodifiableMap(copy);
    }

    /** The settings of a municipality that chose nothing. */
    public static Settings defaults() {
        return DEFAULTS;
    }

    /** These settings with one of them changed. */
    public Settings with(SettingChange change) {
        Map<Setting, String> changed = new EnumMap<>(Setting.class);
        changed.putAll(chosen);
        changed.put(change.setting(), change.value());
        return new Settings(changed);
    }

    /** Where the commission's time starts (C05); the end of the meeting if nothing was chosen. */
    public ReviewClockStart reviewClockStart() {
        return ReviewClockStart.valueOf(value(Setting.REVIEW_CLOCK_START));
    }

    /** Where the mayor's time starts (D02); delivery if recorded, if nothing was chosen. */
    public MayorClockStart mayorClockStart() {
        return MayorClockStart.valueOf(value(Setting.MAYOR_CLOCK_START));
    }

    /** Whether a calendar-day period that ends on a non-working day runs to the next working day; unverified. */
    public boolean rollOver() {
        return Boolean.parseBoolean(value(Setting.ROLL_OVER));
    }

    /** Whether an ordinary meeting moves to the first working day after its week if holidays end it (A01); unverified. */
    public boolean meetingAfterHolidays() {
        return Boolean.parseBoolean(value(Setting.MEETING_AFTER_HOLIDAYS));
    }

    /** Months of a calendar year in which the council may be in recess (A01); unverified. */
    public int recessMonths() {
        return Integer.parseInt(value(Setting.RECESS_MONTHS));
    }

    /** When a grant project needs the council's authority (I15); before the application if nothing was chosen. */
    public AuthorityPoint authorityPoint() {
        return AuthorityPoint.valueOf(value(Setting.AUTHORITY_POINT));
    }

    private String value(Setting setting) {
        return chosen.getOrDefault(setting, setting.standard());
    }
}
