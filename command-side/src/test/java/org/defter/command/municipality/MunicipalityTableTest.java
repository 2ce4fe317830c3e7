package org.defter.command.municipality;

import static org.defter.kernel.municipality.Municipalities.DEPARTMENT;
import static org.defter.kernel.municipality.Municipalities.FIRST_BRANCH;
import static org.defter.kernel.municipality.Municipalities.METROPOLITAN;
import static org.defter.kernel.municipality.Municipalities.OTHER_DEPARTMENT;
import static org.defter.kernel.municipality.Municipalities.SECOND_BRANCH;
import static org.defter.kernel.municipality.Municipalities.and;
import static org.defter.kernel.municipality.Municipalities.metropolitan;
import static org.defter.kernel.municipality.Municipalities.withUnits;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.StateTable;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.law.Rulesets;
import org.defter.kernel.law.Setting;
import org.defter.kernel.law.calendar.BusinessCalendar;
import org.defter.kernel.municipality.CalendarCorrected;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.municipality.RulesetAdopted;
import org.defter.kernel.municipality.SettingChanged;
import org.defter.kernel.municipality.UnitClosed;
import org.defter.kernel.municipality.UnitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command in every state; the cells are those of the table of {@link MunicipalityDecider}. */
class MunicipalityTableTest {

    private static final StateTable TABLE = StateTable.of(MunicipalityDecider.class);
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 11);
    private static final LocalDate FIRST_LAW =
            Rulesets.builtIn(MunicipalityKind.METROPOLITAN).getFirst().effectiveFrom();
    private static final ActContext ACT = Acts.by(Role.LEGAL, TODAY);
    private static final UnitId NEW = new UnitId(Identifiers.derived("example", "department", 3));
    private static final UnitId NOWHERE = new UnitId(Identifiers.derived("example", "department", 4));
    private static final Ruleset LAST = law(MunicipalityKind.METROPOLITAN, "own-2024", TODAY);
    private static final Map<String, Municipality> STATES =
            Map.of("Unfounded", Municipality.initial(), "Founded", after(history()));

    /** With a ruleset of its own, a day off, a setting, and the second department and a branch closed. */
    private static List<MunicipalityEvent> history() {
        return and(
                withUnits(metropolitan()),
                new RulesetAdopted(METROPOLITAN, LAST.ref(), LAST.effectiveFrom(), LAST.text(), TODAY),
                new CalendarCorrected(METROPOLITAN, TODAY, false, "İdari izin", "Genelge", TODAY),
                new SettingChanged(METROPOLITAN, Setting.ROLL_OVER, "false", TODAY, TODAY),
                new UnitClosed(METROPOLITAN, OTHER_DEPARTMENT, TODAY),
                new UnitClosed(METROPOLITAN, SECOND_BRANCH, TODAY.minusDays(1)));
    }

    @TestFactory
    Stream<DynamicTest> saysWhatIsDecided() {
        return TABLE.exactly(MunicipalityTableTest::outcomes);
    }

    @Test
    void hasEveryCommandAndState() {
        StateTable.complete(MunicipalityCommand.class, Municipality.class, Set.of(), TABLE);
    }

    private static List<String> outcomes(String command, String name) {
        Municipality state = STATES.get(name);
        return switch (command) {
            case "FoundMunicipality" ->
                each(
                        c -> MunicipalityDecider.found(c, state, ACT),
                        founding("Örnek", TODAY),
                        name.equals("Unfounded")
                                ? founding("Örnek", FIRST_LAW.minusDays(1))
                                : founding("Başka", TODAY));
            case "AdoptRuleset" ->
                each(
                        c -> MunicipalityDecider.adoptRuleset(c, state, ACT),
                        adopting(law(MunicipalityKind.METROPOLITAN, "other", TODAY)
                                .text()),
                        adopting(LAST.text()),
                        adopting("{}"),
                        adopting(law(MunicipalityKind.ORDINARY, "other", TODAY).text()),
                        adopting(law(MunicipalityKind.METROPOLITAN, "other", FIRST_LAW.minusDays(1))
                                .text()));
            case "CorrectCalendar" ->
                each(
                        c -> MunicipalityDecider.correctCalendar(c, state, ACT),
                        correcting(TODAY.plusDays(1)),
                        correcting(TODAY),
                        correcting(BusinessCalendar.turkiye().lastDay().plusDays(1)));
            case "ChangeSetting" ->
                each(
                        c -> MunicipalityDecider.changeSetting(c, state, ACT),
                        setting("true"),
                        setting("false"),
                        setting("maybe"));
            case "AddUnit" ->
                each(
                        c -> UnitDecider.add(c, state, ACT),
                        adding(NEW, null),
                        adding(FIRST_BRANCH, DEPARTMENT, "Birinci Şube"),
                        adding(FIRST_BRANCH, DEPARTMENT),
                        adding(NEW, NEW),
                        adding(NEW, NOWHERE),
                        adding(NEW, OTHER_DEPARTMENT));
            case "RenameUnit" ->
                each(
                        c -> UnitDecider.rename(c, state, ACT),
                        renaming(FIRST_BRANCH, "Yeni"),
                        renaming(FIRST_BRANCH, "Birinci Şube"),
                        renaming(NEW, "Yeni"),
                        renaming(SECOND_BRANCH, "Yeni"));
            case "CloseUnit" ->
                each(
                        c -> UnitDecider.close(c, state, ACT),
                        closing(FIRST_BRANCH, TODAY),
                        closing(OTHER_DEPARTMENT, TODAY),
                        closing(NEW, TODAY),
                        closing(SECOND_BRANCH, TODAY),
                        closing(DEPARTMENT, TODAY));
            default -> throw new IllegalArgumentException("no sample of " + command);
        };
    }

    @SafeVarargs
    private static <C> List<String> each(Function<C, List<MunicipalityEvent>> decider, C... commands) {
        return Arrays.stream(commands)
                .map(command -> StateTable.outcome(() -> decider.apply(command)))
                .toList();
    }

    private static FoundMunicipality founding(String province, LocalDate day) {
        return new FoundMunicipality(METROPOLITAN, MunicipalityKind.METROPOLITAN, "Örnek Belediyesi", province, day);
    }

    private static AdoptRuleset adopting(String text) {
        return new AdoptRuleset(METROPOLITAN, null, text, null);
    }

    private static CorrectCalendar correcting(LocalDate day) {
        return new CorrectCalendar(METROPOLITAN, null, day, false, "İdari izin", "Genelge", null);
    }

    private static ChangeSetting setting(String value) {
        return new ChangeSetting(METROPOLITAN, null, Setting.ROLL_OVER, value, TODAY, null);
    }

    private static AddUnit adding(UnitId unit, @Nullable UnitId parent) {
        return adding(unit, parent, "Yeni Birim");
    }

    private static AddUnit adding(UnitId unit, @Nullable UnitId parent, String name) {
        return new AddUnit(METROPOLITAN, null, unit, name, UnitKind.BRANCH, parent, null, null);
    }

    private static RenameUnit renaming(UnitId unit, String name) {
        return new RenameUnit(METROPOLITAN, null, unit, name, TODAY);
    }

    private static CloseUnit closing(UnitId unit, LocalDate day) {
        return new CloseUnit(METROPOLITAN, null, unit, day);
    }

    private static Municipality after(List<MunicipalityEvent> history) {
        Municipality state = Municipality.initial();
        for (MunicipalityEvent event : history) {
            state = state.evolve(event);
        }
        return state;
    }

    /** The newest law of that kind under another name, from another day on. */
    private static Ruleset law(MunicipalityKind kind, String id, LocalDate from) {
        Ruleset builtIn = Rulesets.builtIn(kind).getLast();
        return Ruleset.parse(builtIn.text()
                .replaceFirst(builtIn.id(), id)
                .replaceFirst(
                        "\"effectiveFrom\"\\s*:\\s*\"" + builtIn.effectiveFrom() + "\"",
                        "\"effectiveFrom\": \"" + from + "\""));
    }
}
