package org.defter.query.pages.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.law.Rulesets;
import org.defter.kernel.law.Setting;
import org.defter.kernel.law.SettingChange;
import org.defter.kernel.law.calendar.CalendarCorrection;
import org.defter.query.pages.platform.Json;

/**
 * The law of a municipality, made from what the API tells of it, so that a page can say beforehand what an act will come to.
 * The record is computed by the command side alone; this is a preview of the same computation.
 */
public final class TownLaw {

    private TownLaw() {}

    /**
     * The law on a day.
     *
     * @param municipality as the API has it
     * @return nothing if that day goes by a ruleset the municipality adopted itself: the API does not tell its text
     */
    public static Optional<Law> on(Json municipality, LocalDate day) {
        MunicipalityKind kind = MunicipalityKind.valueOf(municipality.text("kind"));
        List<Ruleset> adopted = new ArrayList<>();
        for (Json own : municipality.objects("rulesets")) {
            if (own.day("effectiveFrom").filter(from -> !from.isAfter(day)).isEmpty()) {
                continue;
            }
            Optional<Ruleset> known = builtIn(own.object("ruleset"));
            if (known.isEmpty()) {
                return Optional.empty();
            }
            adopted.add(known.get());
        }
        return Optional.of(new LawInForce(kind, adopted, settings(municipality), corrections(municipality)).on(day));
    }

    /**
     * The working days of a municipality, its corrections of the calendar included.
     *
     * @param today the day whose ruleset says whether half a day counts; of a ruleset the municipality adopted itself the API
     *     does not tell the text, then the built-in one says it
     */
    public static Predicate<LocalDate> workingDays(Json municipality, LocalDate today) {
        Law law = on(municipality, today)
                .orElseGet(() -> new LawInForce(
                                MunicipalityKind.valueOf(municipality.text("kind")),
                                List.of(),
                                List.of(),
                                corrections(municipality))
                        .on(today));
        return law::isWorkingDay;
    }

    private static Optional<Ruleset> builtIn(Json reference) {
        RulesetRef ref = new RulesetRef(reference.text("id"), reference.text("hash"));
        return Rulesets.builtIn().stream()
                .filter(ruleset -> ruleset.ref().equals(ref))
                .findFirst();
    }

    private static List<SettingChange> settings(Json municipality) {
        return municipality.objects("settings").stream()
                .map(change -> new SettingChange(
                        Setting.valueOf(change.text("setting")),
                        change.text("value"),
                        LocalDate.parse(change.text("effectiveFrom"))))
                .toList();
    }

    private static List<CalendarCorrection> corrections(Json municipality) {
        return municipality.objects("corrections").stream()
                .map(correction -> new CalendarCorrection(
                        LocalDate.parse(correction.text("day")),
                        correction.yes("working"),
                        correction.text("reason"),
                        correction.text("source")))
                .toList();
    }
}
