package org.defter.query.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.law.Rulesets;
import org.defter.kernel.law.SettingChange;
import org.defter.kernel.law.calendar.CalendarCorrection;
import org.defter.kernel.law.calendar.DayOutsideRange;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The working days of the municipality this installation serves, as its calendar stands now: holidays announced since a period
 * began count, as they count for who stands at the counter. The last day of the period itself stays as it was recorded.
 */
@Component
public class TownCalendar {

    private final MunicipalityDossierRepository municipalities;

    TownCalendar(MunicipalityDossierRepository municipalities) {
        this.municipalities = municipalities;
    }

    /**
     * The working days.
     *
     * <p>Before there is a municipality, and where several share one installation, the calendar of the country: the corrections
     * of one are not the other's.
     *
     * @param today the day whose ruleset says whether half a day counts
     * @return refuses days outside of the calendar with {@link DayOutsideRange}; the municipality is read when the first day is
     *     asked for, and once
     */
    public Predicate<LocalDate> workingDays(LocalDate today) {
        Supplier<Predicate<LocalDate>> days = SingletonSupplier.of(() -> known(today));
        return day -> days.get().test(day);
    }

    private Predicate<LocalDate> known(LocalDate today) {
        List<MunicipalityDossierView> towns = municipalities.findAll(PageRequest.of(0, 2)).stream()
                .map(MunicipalityDossierEntry::stored)
                .toList();
        LawInForce law = towns.size() == 1 ? law(towns.getFirst()) : LawInForce.initial(MunicipalityKind.METROPOLITAN);
        try {
            return law.on(today)::isWorkingDay;
        } catch (DayOutsideRange unknown) {
            // A moment before the law that is known here: of no day it is known then whether it was one.
            return _ -> {
                throw unknown;
            };
        }
    }

    /** The text of a ruleset of its own is no part of the dossier; then the built-in one says whether half a day counts. */
    private static LawInForce law(MunicipalityDossierView town) {
        List<Ruleset> adopted = town.rulesets().stream()
                .flatMap(own -> Rulesets.builtIn().stream()
                        .filter(ruleset -> ruleset.ref().equals(own.ruleset())))
                .toList();
        return new LawInForce(
                town.kind(),
                adopted,
                town.settings().stream()
                        .map(change -> new SettingChange(change.setting(), change.value(), change.effectiveFrom()))
                        .toList(),
                town.corrections().stream()
                        .map(one -> new CalendarCorrection(one.day(), one.working(), one.reason(), one.source()))
                        .toList());
    }
}
