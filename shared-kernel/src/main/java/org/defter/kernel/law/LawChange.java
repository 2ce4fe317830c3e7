package org.defter.kernel.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of the law in force as the cause of a moved period.
 *
 * @param kind what changed
 * @param day the corrected day of the calendar
 * @param setting the setting that changed
 * @param what the reason of the correction, the value of the setting, or the id of the ruleset
 */
public record LawChange(
        LawChangeKind kind,
        @Nullable LocalDate day,
        @Nullable Setting setting,
        String what) {

    /** A corrected day. */
    public static LawChange calendar(LocalDate day, String reason) {
        return new LawChange(LawChangeKind.CALENDAR_CORRECTED, day, null, reason);
    }

    /** A changed setting. */
    public static LawChange setting(Setting setting, String value) {
        return new LawChange(LawChangeKind.SETTING_CHANGED, null, setting, value);
    }

    /** An adopted ruleset. */
    public static LawChange ruleset(RulesetRef ruleset) {
        return new LawChange(LawChangeKind.RULESET_ADOPTED, null, null, ruleset.id());
    }
}
