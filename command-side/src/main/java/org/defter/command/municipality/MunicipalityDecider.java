package org.defter.command.municipality;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.law.RulesetRefused;
import org.defter.kernel.law.Rulesets;
import org.defter.kernel.law.SettingChange;
import org.defter.kernel.law.calendar.BusinessCalendar;
import org.defter.kernel.law.calendar.CalendarCorrection;
import org.defter.kernel.municipality.CalendarCorrected;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.kernel.municipality.MunicipalityRecord;
import org.defter.kernel.municipality.RulesetAdopted;
import org.defter.kernel.municipality.SettingChanged;

/**
 * Decides on a municipality and the law it works under; its units are {@link UnitDecider}'s.
 *
 * <table>
 * <caption>Commands by state: an event, nothing where it is already so, or a refusal; days are judged by
 * {@link ActContext}</caption>
 * <tr><th>command</th><th>Unfounded</th><th>Founded</th></tr>
 * <tr><td>FoundMunicipality</td><td>MunicipalityFounded, LAW_UNKNOWN_ON_DAY</td><td>nothing, ALREADY_FOUNDED</td></tr>
 * <tr><td>AdoptRuleset</td><td>NOT_FOUND</td><td>RulesetAdopted, nothing, RULESET_REFUSED, RULESET_OF_OTHER_KIND,
 * RULESET_BEFORE_LAW</td></tr>
 * <tr><td>CorrectCalendar</td><td>NOT_FOUND</td><td>CalendarCorrected, nothing, CALENDAR_DAY_OUT_OF_RANGE</td></tr>
 * <tr><td>ChangeSetting</td><td>NOT_FOUND</td><td>SettingChanged, nothing, SETTING_VALUE_UNKNOWN</td></tr>
 * <tr><td>AddUnit</td><td>NOT_FOUND</td><td>UnitAdded, nothing, UNIT_EXISTS, UNIT_CYCLE, PARENT_UNKNOWN,
 * PARENT_NOT_OPEN</td></tr>
 * <tr><td>RenameUnit</td><td>NOT_FOUND</td><td>UnitRenamed, nothing, UNIT_UNKNOWN, UNIT_CLOSED</td></tr>
 * <tr><td>CloseUnit</td><td>NOT_FOUND</td><td>UnitClosed, nothing, UNIT_UNKNOWN, UNIT_CLOSED,
 * UNIT_HAS_OPEN_UNITS</td></tr>
 * </table>
 */
final class MunicipalityDecider {

    private MunicipalityDecider() {}

    /** The record cannot begin before the law it is judged by. */
    static List<MunicipalityEvent> found(FoundMunicipality c, Municipality state, ActContext act) {
        LocalDate day = act.occurredOn(c.occurredOn());
        return switch (state) {
            case Municipality.Unfounded _ -> List.of(founded(c, day));
            case Municipality.Founded(MunicipalityRecord record) -> {
                boolean same = record.kind() == c.kind()
                        && record.name().equals(c.name())
                        && record.province().equals(c.province());
                if (!same) {
                    throw Rejected.because(MunicipalityRejection.ALREADY_FOUNDED, "name", record.name());
                }
                yield List.of();
            }
        };
    }

    private static MunicipalityFounded founded(FoundMunicipality c, LocalDate day) {
        LocalDate firstLaw = firstLaw(c.kind());
        if (day.isBefore(firstLaw)) {
            throw Rejected.because(MunicipalityRejection.LAW_UNKNOWN_ON_DAY, "day", day, "first", firstLaw);
        }
        return new MunicipalityFounded(c.municipalityId(), c.kind(), c.name(), c.province(), day);
    }

    /** A ruleset must be whole, of this kind of municipality, and not reach behind the first known law. */
    static List<MunicipalityEvent> adoptRuleset(AdoptRuleset c, Municipality state, ActContext act) {
        MunicipalityRecord record = record(state);
        LocalDate day = act.occurredOn(c.occurredOn(), record.foundedOn());
        Ruleset ruleset = parse(c.text());
        if (ruleset.kind() != record.kind()) {
            throw Rejected.because(
                    MunicipalityRejection.RULESET_OF_OTHER_KIND, "kind", ruleset.kind(), "needed", record.kind());
        }
        LocalDate firstLaw = firstLaw(record.kind());
        if (ruleset.effectiveFrom().isBefore(firstLaw)) {
            throw Rejected.because(
                    MunicipalityRejection.RULESET_BEFORE_LAW, "day", ruleset.effectiveFrom(), "first", firstLaw);
        }
        if (alreadyAdopted(ruleset, record.law())) {
            return List.of();
        }
        return List.of(
                new RulesetAdopted(c.municipalityId(), ruleset.ref(), ruleset.effectiveFrom(), ruleset.text(), day));
    }

    /** Only days the calendar knows can be corrected: a typing error in the year must not pass as a correction. */
    static List<MunicipalityEvent> correctCalendar(CorrectCalendar c, Municipality state, ActContext act) {
        MunicipalityRecord record = record(state);
        LocalDate day = act.occurredOn(c.occurredOn(), record.foundedOn());
        BusinessCalendar calendar = BusinessCalendar.turkiye();
        if (c.day().isBefore(calendar.firstDay()) || c.day().isAfter(calendar.lastDay())) {
            throw Rejected.because(
                    MunicipalityRejection.CALENDAR_DAY_OUT_OF_RANGE,
                    "day",
                    c.day(),
                    "first",
                    calendar.firstDay(),
                    "last",
                    calendar.lastDay());
        }
        CalendarCorrection correction = new CalendarCorrection(c.day(), c.working(), c.reason(), c.source());
        boolean already = record.law().corrections().reversed().stream()
                .filter(earlier -> earlier.day().equals(c.day()))
                .findFirst()
                .filter(correction::equals)
                .isPresent();
        return already
                ? List.of()
                : List.of(new CalendarCorrected(c.municipalityId(), c.day(), c.working(), c.reason(), c.source(), day));
    }

    /** A setting takes one of the values it lists. */
    static List<MunicipalityEvent> changeSetting(ChangeSetting c, Municipality state, ActContext act) {
        MunicipalityRecord record = record(state);
        LocalDate day = act.occurredOn(c.occurredOn(), record.foundedOn());
        if (!c.setting().choices().contains(c.value())) {
            throw Rejected.because(
                    MunicipalityRejection.SETTING_VALUE_UNKNOWN,
                    "setting",
                    c.setting(),
                    "value",
                    c.value(),
                    "choices",
                    c.setting().choices());
        }
        SettingChange change = new SettingChange(c.setting(), c.value(), c.effectiveFrom());
        boolean already = record.law().settings().reversed().stream()
                .filter(earlier -> earlier.setting() == c.setting()
                        && earlier.effectiveFrom().equals(c.effectiveFrom()))
                .findFirst()
                .filter(change::equals)
                .isPresent();
        return already
                ? List.of()
                : List.of(new SettingChanged(c.municipalityId(), c.setting(), c.value(), c.effectiveFrom(), day));
    }

    static MunicipalityRecord record(Municipality state) {
        return switch (state) {
            case Municipality.Unfounded _ -> throw Rejected.because(CommonRejection.NOT_FOUND);
            case Municipality.Founded(MunicipalityRecord record) -> record;
        };
    }

    private static Ruleset parse(String text) {
        try {
            return Ruleset.parse(text);
        } catch (RulesetRefused refused) {
            throw Rejected.because(
                    MunicipalityRejection.RULESET_REFUSED,
                    "value",
                    refused.value(),
                    "problem",
                    String.valueOf(refused.getMessage()));
        }
    }

    private static boolean alreadyAdopted(Ruleset ruleset, LawInForce law) {
        return law.adopted().stream().anyMatch(other -> other.ref().equals(ruleset.ref()))
                && law.on(ruleset.effectiveFrom()).ruleset().ref().equals(ruleset.ref());
    }

    private static LocalDate firstLaw(MunicipalityKind kind) {
        return Rulesets.builtIn(kind).getFirst().effectiveFrom();
    }
}
