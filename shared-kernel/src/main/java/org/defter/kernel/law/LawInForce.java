package org.defter.kernel.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.kernel.law.calendar.BusinessCalendar;
import org.defter.kernel.law.calendar.CalendarCorrection;
import org.defter.kernel.law.calendar.DayOutsideRange;

/**
 * The law as one municipality has it: the built-in rulesets of its kind, what it adopted, its settings and calendar
 * corrections, each list in the order it was recorded. Folded from the municipality's stream.
 *
 * @param kind the kind of the municipality
 * @param adopted the rulesets it adopted; one of another kind never applies
 * @param settings its dated choices
 * @param corrections its calendar corrections
 */
public record LawInForce(
        MunicipalityKind kind,
        List<Ruleset> adopted,
        List<SettingChange> settings,
        List<CalendarCorrection> corrections) {

    /** Copies the lists. */
    public LawInForce {
        adopted = List.copyOf(adopted);
        settings = List.copyOf(settings);
        corrections = List.copyOf(corrections);
    }

    /** The law of a municipality that changed nothing. */
    public static LawInForce initial(MunicipalityKind kind) {
        return new LawInForce(kind, List.of(), List.of(), List.of());
    }

    /** With one more adopted ruleset. */
    public LawInForce withRuleset(Ruleset ruleset) {
        return new LawInForce(kind, with(adopted, ruleset), settings, corrections);
    }

    /** With one more choice. */
    public LawInForce withSetting(SettingChange change) {
        return new LawInForce(kind, adopted, with(settings, change), corrections);
    }

    /** With one more calendar correction. */
    public LawInForce withCalendarCorrection(CalendarCorrection correction) {
        return new LawInForce(kind, adopted, settings, with(corrections, correction));
    }

    /**
     * The law on one day. From the effective date of an adopted ruleset the built-in ones are silent, later ones
     * included: a new version of the software never changes what a municipality adopted. Of several adopted ones the
     * latest effective date holds, then the one recorded last.
     *
     * @throws DayOutsideRange if no ruleset reaches back to the day
     */
    public Law on(LocalDate day) {
        return new Law(
                rulesetOn(day), settingsOn(day), BusinessCalendar.turkiye().corrected(corrections));
    }

    /** The ruleset a pinned reference means, among the built-in and adopted ones of this municipality; for audits. */
    public Optional<Ruleset> ruleset(RulesetRef ref) {
        return Stream.concat(adopted.stream(), Rulesets.builtIn(kind).stream())
                .filter(ruleset -> ruleset.ref().equals(ref))
                .findFirst();
    }

    private Ruleset rulesetOn(LocalDate day) {
        List<Ruleset> own = adopted.stream()
                .filter(ruleset ->
                        ruleset.kind() == kind && !ruleset.effectiveFrom().isAfter(day))
                .toList();
        List<Ruleset> candidates = own.isEmpty()
                ? Rulesets.builtIn(kind).stream()
                        .filter(ruleset -> !ruleset.effectiveFrom().isAfter(day))
                        .toList()
                : own;
        return candidates.stream()
                .reduce((best, next) -> next.effectiveFrom().isBefore(best.effectiveFrom()) ? best : next)
                .orElseThrow(() -> new DayOutsideRange(
                        "The law", day, Rulesets.builtIn(kind).getFirst().effectiveFrom(), LocalDate.MAX));
    }

    private Settings settingsOn(LocalDate day) {
        return settings.stream()
                .filter(change -> !change.effectiveFrom().isAfter(day))
                .sorted(Comparator.comparing(SettingChange::effectiveFrom))
                .reduce(Settings.defaults(), Settings::with, (a, b) -> b);
    }

    private static <T> List<T> with(List<T> list, T added) {
        List<T> all = new ArrayList<>(list);
        all.add(added);
        return all;
    }
}
