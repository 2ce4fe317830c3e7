package org.defter.command.clock;

import org.defter.kernel.law.LawChange;
import org.defter.kernel.municipality.CalendarCorrected;
import org.defter.kernel.municipality.RulesetAdopted;
import org.defter.kernel.municipality.SettingChanged;

/** Events of a municipality as the cause of a moved period. */
final class LawChanges {

    private LawChanges() {}

    static LawChange of(CalendarCorrected event) {
        return LawChange.calendar(event.day(), event.reason());
    }

    static LawChange of(SettingChanged event) {
        return LawChange.setting(event.setting(), event.value());
    }

    static LawChange of(RulesetAdopted event) {
        return LawChange.ruleset(event.ruleset());
    }
}
