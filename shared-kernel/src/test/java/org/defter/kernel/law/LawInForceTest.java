package org.defter.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.defter.kernel.law.calendar.DayOutsideRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawInForceTest {

    private static final LawInForce ORDINARY = LawInForce.initial(MunicipalityKind.ORDINARY);

    @ParameterizedTest
    @CsvSource({
        "2005-07-13,tr-ordinary-2005-07-13,İçişleri Bakanlığı",
        "2018-07-09,tr-ordinary-2005-07-13,İçişleri Bakanlığı",
        "2018-07-10,tr-ordinary-2018-07-10,Çevre ve Şehircilik Bakanlığı",
        "2021-04-28,tr-ordinary-2018-07-10,Çevre ve Şehircilik Bakanlığı",
        "2021-04-29,tr-ordinary-2021-04-29,Çevre ve Şehircilik Bakanlığı",
        "2021-10-28,tr-ordinary-2021-04-29,Çevre ve Şehircilik Bakanlığı",
        "2021-10-29,tr-ordinary-2021-10-29,'Çevre, Şehircilik ve İklim Değişikliği Bakanlığı'",
        "2099-01-01,tr-ordinary-2021-10-29,'Çevre, Şehircilik ve İklim Değişikliği Bakanlığı'",
    })
    void isTheLatestBuiltInRulesetOfTheDay(LocalDate day, String id, String ministry) {
        Law law = ORDINARY.on(day);
        assertThat(law.ruleset().id()).isEqualTo(id);
        assertThat(law.permittingMinistry().result()).isEqualTo(ministry);
    }

    @Test
    void doesNotReachBackBeforeTheFirstRuleset() {
        assertThatExceptionOfType(DayOutsideRange.class)
                .isThrownBy(() -> ORDINARY.on(LocalDate.of(2005, 7, 12)))
                .withMessage("The law is known from 2005-07-13 on, not on 2005-07-12");
    }

    @Test
    void isTheAdoptedRulesetFromItsEffectiveDate() {
        Ruleset own = adopted("kendi-1", "2020-01-01", MunicipalityKind.ORDINARY);
        LawInForce law = ORDINARY.withRuleset(own);
        assertThat(law.on(LocalDate.of(2019, 12, 31)).ruleset().id()).isEqualTo("tr-ordinary-2018-07-10");
        assertThat(law.on(LocalDate.of(2020, 1, 1)).ruleset()).isEqualTo(own);
        assertThat(law.on(LocalDate.of(2024, 1, 1)).ruleset()).isEqualTo(own);
    }

    @Test
    void isTheLastRecordedOfTwoRulesetsOfOneDay() {
        Ruleset first = adopted("kendi-1", "2024-01-01", MunicipalityKind.ORDINARY);
        Ruleset second = adopted("kendi-2", "2024-01-01", MunicipalityKind.ORDINARY);
        Ruleset earlier = adopted("kendi-3", "2022-01-01", MunicipalityKind.ORDINARY);
        LawInForce law = ORDINARY.withRuleset(first).withRuleset(second).withRuleset(earlier);
        assertThat(law.on(LocalDate.of(2024, 1, 1)).ruleset()).isEqualTo(second);
        assertThat(law.on(LocalDate.of(2023, 1, 1)).ruleset()).isEqualTo(earlier);
    }

    @Test
    void neverIsARulesetOfAnotherKind() {
        Ruleset foreign = adopted("kendi-1", "2022-01-01", MunicipalityKind.METROPOLITAN);
        assertThat(ORDINARY.withRuleset(foreign)
                        .on(LocalDate.of(2024, 1, 1))
                        .ruleset()
                        .kind())
                .isEqualTo(MunicipalityKind.ORDINARY);
    }

    @Test
    void findsTheRulesetAnEventPinned() {
        Ruleset own = adopted("kendi-1", "2022-01-01", MunicipalityKind.ORDINARY);
        LawInForce law = ORDINARY.withRuleset(own);
        assertThat(law.ruleset(own.ref())).contains(own);
        assertThat(law.ruleset(
                        Rulesets.builtIn(MunicipalityKind.ORDINARY).getFirst().ref()))
                .isPresent();
        assertThat(law.ruleset(new RulesetRef("kendi-1", "0".repeat(64)))).isEmpty();
    }

    @Test
    void takesSettingsFromTheirDayWhateverTheOrderOfRecording() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        LocalDate second = LocalDate.of(2024, 6, 1);
        LawInForce law = ORDINARY.withSetting(new SettingChange(Setting.ROLL_OVER, "true", second))
                .withSetting(new SettingChange(Setting.ROLL_OVER, "false", first))
                .withSetting(new SettingChange(Setting.MAYOR_CLOCK_START, "DECISION_DATE", first));
        assertThat(law.on(first.minusDays(1)).settings()).isEqualTo(Settings.defaults());
        assertThat(law.on(first).settings().rollOver()).isFalse();
        assertThat(law.on(second).settings().rollOver()).isTrue();
        assertThat(law.on(second).settings().mayorClockStart()).isEqualTo(MayorClockStart.DECISION_DATE);
    }

    @Test
    void takesTheLastRecordedOfTwoChoicesOfOneDay() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        LawInForce law = ORDINARY.withSetting(new SettingChange(Setting.ROLL_OVER, "false", day))
                .withSetting(new SettingChange(Setting.ROLL_OVER, "true", day));
        assertThat(law.on(day).settings().rollOver()).isTrue();
    }

    private static Ruleset adopted(String id, String from, MunicipalityKind kind) {
        Ruleset base = Rulesets.builtIn(kind).getLast();
        return Ruleset.parse(base.text()
                .replace(base.id(), id)
                .replace("\"effectiveFrom\": \"" + base.effectiveFrom() + "\"", "\"effectiveFrom\": \"" + from + "\""));
    }
}
