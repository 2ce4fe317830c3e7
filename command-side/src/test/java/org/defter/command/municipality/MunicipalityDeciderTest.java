package org.defter.command.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.kernel.municipality.Municipalities.FOUNDED_ON;
import static org.defter.kernel.municipality.Municipalities.METROPOLITAN;
import static org.defter.kernel.municipality.Municipalities.and;
import static org.defter.kernel.municipality.Municipalities.metropolitan;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.kernel.access.Role;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.law.Rulesets;
import org.defter.kernel.law.Setting;
import org.defter.kernel.law.calendar.BusinessCalendar;
import org.defter.kernel.municipality.CalendarCorrected;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.kernel.municipality.RulesetAdopted;
import org.defter.kernel.municipality.SettingChanged;
import org.junit.jupiter.api.Test;

class MunicipalityDeciderTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 11);
    private static final LocalDate FIRST_LAW = LocalDate.of(2005, 7, 13);
    private static final ActContext ACT = Acts.by(Role.LEGAL, TODAY);
    private static final Municipality UNFOUNDED = Municipality.initial();
    private static final Municipality FOUNDED = after(metropolitan());
    private static final String OWN_LAW = ownLaw("own-2024", "2024-03-11");

    // -- founding

    @Test
    void foundsAMunicipality() {
        assertThat(MunicipalityDecider.found(founding("Örnek", FOUNDED_ON), UNFOUNDED, ACT))
                .containsExactly(new MunicipalityFounded(
                        METROPOLITAN, MunicipalityKind.METROPOLITAN, "Örnek Belediyesi", "Örnek", FOUNDED_ON));
    }

    @Test
    void foundsTodayIfNoDayIsGiven() {
        assertThat(MunicipalityDecider.found(founding("Örnek", null), UNFOUNDED, ACT))
                .extracting(MunicipalityEvent::occurredOn)
                .containsExactly(TODAY);
    }

    @Test
    void foundsOnTheDayTheFirstLawCameIntoForceButNotBefore() {
        assertThat(MunicipalityDecider.found(founding("Örnek", FIRST_LAW), UNFOUNDED, ACT))
                .hasSize(1);
        assertRefused(
                MunicipalityRejection.LAW_UNKNOWN_ON_DAY,
                () -> MunicipalityDecider.found(founding("Örnek", FIRST_LAW.minusDays(1)), UNFOUNDED, ACT));
    }

    @Test
    void foundsNothingTwice() {
        assertThat(MunicipalityDecider.found(founding("Örnek", null), FOUNDED, ACT))
                .isEmpty();
    }

    @Test
    void refusesToFoundAnotherOneUnderTheSameIdentifier() {
        assertRefused(
                MunicipalityRejection.ALREADY_FOUNDED,
                () -> MunicipalityDecider.found(founding("Başka", null), FOUNDED, ACT));
        assertRefused(
                MunicipalityRejection.ALREADY_FOUNDED,
                () -> MunicipalityDecider.found(
                        new FoundMunicipality(
                                METROPOLITAN, MunicipalityKind.METROPOLITAN, "Başka Belediye", "Örnek", null),
                        FOUNDED,
                        ACT));
        assertRefused(
                MunicipalityRejection.ALREADY_FOUNDED,
                () -> MunicipalityDecider.found(
                        new FoundMunicipality(
                                METROPOLITAN, MunicipalityKind.ORDINARY, "Örnek Belediyesi", "Örnek", null),
                        FOUNDED,
                        ACT));
    }

    @Test
    void refusesADayThatHasNotCome() {
        assertRefused(
                CommonRejection.OCCURRED_IN_FUTURE,
                () -> MunicipalityDecider.found(founding("Örnek", TODAY.plusDays(1)), UNFOUNDED, ACT));
    }

    // -- rulesets

    @Test
    void adoptsARulesetOfItsKind() {
        Ruleset law = Ruleset.parse(OWN_LAW);

        assertThat(MunicipalityDecider.adoptRuleset(adoption(OWN_LAW), FOUNDED, ACT))
                .containsExactly(
                        new RulesetAdopted(METROPOLITAN, law.ref(), LocalDate.of(2024, 3, 11), OWN_LAW, TODAY));
    }

    @Test
    void adoptsNothingThatHoldsAlready() {
        assertThat(MunicipalityDecider.adoptRuleset(adoption(OWN_LAW), after(adopted(OWN_LAW)), ACT))
                .isEmpty();
    }

    @Test
    void adoptsAgainWhatALaterAdoptionHadReplaced() {
        Municipality replaced = after(adopted(OWN_LAW, ownLaw("own-2024-b", "2024-03-11")));

        assertThat(MunicipalityDecider.adoptRuleset(adoption(OWN_LAW), replaced, ACT))
                .hasSize(1);
    }

    @Test
    void namesTheValueAtFaultOfARefusedRuleset() {
        assertRefused(
                MunicipalityRejection.RULESET_REFUSED,
                () -> MunicipalityDecider.adoptRuleset(adoption("{}"), FOUNDED, ACT));
    }

    @Test
    void refusesARulesetOfTheOtherKind() {
        String text = Rulesets.builtIn(MunicipalityKind.ORDINARY).getLast().text();

        assertRefused(
                MunicipalityRejection.RULESET_OF_OTHER_KIND,
                () -> MunicipalityDecider.adoptRuleset(adoption(text), FOUNDED, ACT));
    }

    @Test
    void adoptsARulesetBackToTheFirstLawButNotBehindIt() {
        assertThat(MunicipalityDecider.adoptRuleset(adoption(ownLaw("own-2005", "2005-07-13")), FOUNDED, ACT))
                .hasSize(1);
        assertRefused(
                MunicipalityRejection.RULESET_BEFORE_LAW,
                () -> MunicipalityDecider.adoptRuleset(adoption(ownLaw("own-2005", "2005-07-12")), FOUNDED, ACT));
    }

    // -- calendar

    @Test
    void correctsADayTheCalendarKnows() {
        assertThat(MunicipalityDecider.correctCalendar(correction(TODAY, "İdari izin"), FOUNDED, ACT))
                .containsExactly(
                        new CalendarCorrected(METROPOLITAN, TODAY, false, "İdari izin", "Genelge 2024/1", TODAY));
    }

    @Test
    void correctsTheFirstAndTheLastKnownDayAndNoneOutside() {
        LocalDate first = BusinessCalendar.turkiye().firstDay();
        LocalDate last = BusinessCalendar.turkiye().lastDay();

        assertThat(MunicipalityDecider.correctCalendar(correction(first, "İdari izin"), FOUNDED, ACT))
                .hasSize(1);
        assertThat(MunicipalityDecider.correctCalendar(correction(last, "İdari izin"), FOUNDED, ACT))
                .hasSize(1);
        assertRefused(
                MunicipalityRejection.CALENDAR_DAY_OUT_OF_RANGE,
                () -> MunicipalityDecider.correctCalendar(correction(first.minusDays(1), "İdari izin"), FOUNDED, ACT));
        assertRefused(
                MunicipalityRejection.CALENDAR_DAY_OUT_OF_RANGE,
                () -> MunicipalityDecider.correctCalendar(correction(last.plusDays(1), "İdari izin"), FOUNDED, ACT));
    }

    @Test
    void correctsNothingTwiceInARow() {
        Municipality corrected = after(and(
                metropolitan(),
                new CalendarCorrected(METROPOLITAN, TODAY, false, "İdari izin", "Genelge 2024/1", TODAY)));

        assertThat(MunicipalityDecider.correctCalendar(correction(TODAY, "İdari izin"), corrected, ACT))
                .isEmpty();
        assertThat(MunicipalityDecider.correctCalendar(correction(TODAY, "Kar tatili"), corrected, ACT))
                .hasSize(1);
        assertThat(MunicipalityDecider.correctCalendar(correction(TODAY.minusDays(1), "İdari izin"), corrected, ACT))
                .hasSize(1);
    }

    // -- settings

    @Test
    void changesASettingToOneOfItsValues() {
        assertThat(MunicipalityDecider.changeSetting(setting(Setting.ROLL_OVER, "false"), FOUNDED, ACT))
                .containsExactly(new SettingChanged(METROPOLITAN, Setting.ROLL_OVER, "false", TODAY, TODAY));
    }

    @Test
    void refusesAValueTheSettingDoesNotHave() {
        assertRefused(
                MunicipalityRejection.SETTING_VALUE_UNKNOWN,
                () -> MunicipalityDecider.changeSetting(setting(Setting.ROLL_OVER, "maybe"), FOUNDED, ACT));
    }

    @Test
    void changesNothingThatIsSoAlready() {
        Municipality changed =
                after(and(metropolitan(), new SettingChanged(METROPOLITAN, Setting.ROLL_OVER, "false", TODAY, TODAY)));

        assertThat(MunicipalityDecider.changeSetting(setting(Setting.ROLL_OVER, "false"), changed, ACT))
                .isEmpty();
        assertThat(MunicipalityDecider.changeSetting(setting(Setting.ROLL_OVER, "true"), changed, ACT))
                .hasSize(1);
        assertThat(MunicipalityDecider.changeSetting(
                        setting(Setting.REVIEW_CLOCK_START, "REFERRAL_SITTING"), changed, ACT))
                .hasSize(1);
        assertThat(MunicipalityDecider.changeSetting(
                        new ChangeSetting(METROPOLITAN, 1L, Setting.ROLL_OVER, "false", TODAY.plusDays(1), null),
                        changed,
                        ACT))
                .hasSize(1);
    }

    // -- states

    @Test
    void changesNoLawOfAMunicipalityThatIsNotThere() {
        assertRefused(
                CommonRejection.NOT_FOUND, () -> MunicipalityDecider.adoptRuleset(adoption(OWN_LAW), UNFOUNDED, ACT));
        assertRefused(
                CommonRejection.NOT_FOUND,
                () -> MunicipalityDecider.correctCalendar(correction(TODAY, "İdari izin"), UNFOUNDED, ACT));
        assertRefused(
                CommonRejection.NOT_FOUND,
                () -> MunicipalityDecider.changeSetting(setting(Setting.ROLL_OVER, "false"), UNFOUNDED, ACT));
    }

    @Test
    void acceptsAnyHistory() {
        assertThat(UNFOUNDED.evolve(new SettingChanged(METROPOLITAN, Setting.ROLL_OVER, "false", TODAY, TODAY)))
                .isEqualTo(UNFOUNDED);
    }

    static Municipality after(List<MunicipalityEvent> history) {
        Municipality state = Municipality.initial();
        for (MunicipalityEvent event : history) {
            state = state.evolve(event);
        }
        return state;
    }

    private static List<MunicipalityEvent> adopted(String... texts) {
        List<MunicipalityEvent> history = metropolitan();
        for (String text : texts) {
            Ruleset law = Ruleset.parse(text);
            history = and(history, new RulesetAdopted(METROPOLITAN, law.ref(), law.effectiveFrom(), law.text(), TODAY));
        }
        return history;
    }

    private static String ownLaw(String id, String effectiveFrom) {
        Ruleset builtIn = Rulesets.builtIn(MunicipalityKind.METROPOLITAN).getLast();
        return builtIn.text()
                .replaceFirst(builtIn.id(), id)
                .replaceFirst(
                        "\"effectiveFrom\"\\s*:\\s*\"" + builtIn.effectiveFrom() + "\"",
                        "\"effectiveFrom\": \"" + effectiveFrom + "\"");
    }

    private static FoundMunicipality founding(String province, LocalDate day) {
        return new FoundMunicipality(METROPOLITAN, MunicipalityKind.METROPOLITAN, "Örnek Belediyesi", province, day);
    }

    private static AdoptRuleset adoption(String text) {
        return new AdoptRuleset(METROPOLITAN, 0L, text, null);
    }

    private static CorrectCalendar correction(LocalDate day, String reason) {
        return new CorrectCalendar(METROPOLITAN, 0L, day, false, reason, "Genelge 2024/1", null);
    }

    private static ChangeSetting setting(Setting setting, String value) {
        return new ChangeSetting(METROPOLITAN, 0L, setting, value, TODAY, null);
    }
}
