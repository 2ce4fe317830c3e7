package org.defter.kernel.municipality;

import java.time.LocalDate;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.law.SettingChange;
import org.defter.kernel.law.calendar.CalendarCorrection;
import org.defter.kernel.law.calendar.DayOutsideRange;

/**
 * What the other streams need to know of their municipality: its units and the law it works under, both for any day.
 *
 * @param id the municipality
 * @param kind metropolitan or ordinary
 * @param name official name
 * @param province province it lies in
 * @param units its organisation
 * @param law rulesets, settings and calendar corrections
 * @param foundedOn day from which the record is kept
 */
public record MunicipalityRecord(
        MunicipalityId id,
        MunicipalityKind kind,
        String name,
        String province,
        UnitTree units,
        LawInForce law,
        LocalDate foundedOn) {

    /** The record as it begins. */
    public static MunicipalityRecord initial(MunicipalityFounded event) {
        return new MunicipalityRecord(
                event.municipalityId(),
                event.kind(),
                event.name(),
                event.province(),
                UnitTree.initial(),
                LawInForce.initial(event.kind()),
                event.occurredOn());
    }

    /** The record after one more event. */
    public MunicipalityRecord evolve(MunicipalityEvent event) {
        return new MunicipalityRecord(id, kind, name, province, units.evolve(event), evolveLaw(event), foundedOn);
    }

    /**
     * The law on one day.
     *
     * @throws DayOutsideRange if no ruleset reaches back to the day
     */
    public Law lawOn(LocalDate day) {
        return law.on(day);
    }

    private LawInForce evolveLaw(MunicipalityEvent event) {
        return switch (event) {
            case RulesetAdopted e -> law.withRuleset(Ruleset.parse(e.text()));
            case SettingChanged e -> law.withSetting(new SettingChange(e.setting(), e.value(), e.effectiveFrom()));
            case CalendarCorrected e ->
                law.withCalendarCorrection(new CalendarCorrection(e.day(), e.working(), e.reason(), e.source()));
            case MunicipalityFounded _, UnitAdded _, UnitRenamed _, UnitClosed _ -> law;
        };
    }
}
