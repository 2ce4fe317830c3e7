package org.defter.kernel.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.defter.kernel.municipality.Municipalities.METROPOLITAN;
import static org.defter.kernel.municipality.Municipalities.and;
import static org.defter.kernel.municipality.Municipalities.metropolitan;
import static org.defter.kernel.municipality.Municipalities.record;

import java.time.LocalDate;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.law.Rulesets;
import org.defter.kernel.law.Setting;
import org.defter.kernel.law.calendar.DayOutsideRange;
import org.junit.jupiter.api.Test;

class MunicipalityRecordTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 11);

    @Test
    void worksUnderTheBuiltInLawOfItsKind() {
        assertThat(record(metropolitan()).lawOn(DAY).ruleset().kind()).isEqualTo(MunicipalityKind.METROPOLITAN);
        assertThat(record(Municipalities.ordinary()).lawOn(DAY).ruleset().kind())
                .isEqualTo(MunicipalityKind.ORDINARY);
        assertThatThrownBy(() -> record(metropolitan()).lawOn(LocalDate.of(1999, 1, 1)))
                .isInstanceOf(DayOutsideRange.class);
    }

    @Test
    void anAdoptedRulesetHoldsFromItsFirstDay() {
        String text = Rulesets.builtIn(MunicipalityKind.METROPOLITAN).getLast().text();
        Ruleset own = Ruleset.parse(text.replaceFirst("tr-metropolitan-2021-10-29", "own-metropolitan-2024-03-11")
                .replaceFirst("\"effectiveFrom\"\\s*:\\s*\"2021-10-29\"", "\"effectiveFrom\": \"2024-03-11\""));
        MunicipalityRecord record = record(
                and(metropolitan(), new RulesetAdopted(METROPOLITAN, own.ref(), own.effectiveFrom(), own.text(), DAY)));

        assertThat(record.lawOn(DAY).ruleset().ref()).isEqualTo(own.ref());
        assertThat(record.lawOn(DAY.minusDays(1)).ruleset().ref()).isNotEqualTo(own.ref());
    }

    @Test
    void aSettingHoldsFromItsFirstDay() {
        MunicipalityRecord record =
                record(and(metropolitan(), new SettingChanged(METROPOLITAN, Setting.ROLL_OVER, "false", DAY, DAY)));

        assertThat(record.lawOn(DAY).settings().rollOver()).isFalse();
        assertThat(record.lawOn(DAY.minusDays(1)).settings().rollOver()).isTrue();
    }

    @Test
    void aCorrectedDayIsWhatTheCorrectionSays() {
        MunicipalityRecord record = record(
                and(metropolitan(), new CalendarCorrected(METROPOLITAN, DAY, false, "İdari izin", "Genelge 1", DAY)));

        assertThat(record(metropolitan()).lawOn(DAY).isWorkingDay(DAY)).isTrue();
        assertThat(record.lawOn(DAY).isWorkingDay(DAY)).isFalse();
    }

    @Test
    void keepsWhatItIsFounded() {
        MunicipalityRecord record = record(metropolitan());

        assertThat(record.id()).isEqualTo(METROPOLITAN);
        assertThat(record.name()).isEqualTo("Örnek Belediyesi");
        assertThat(record.province()).isEqualTo("Örnek");
        assertThat(record.foundedOn()).isEqualTo(Municipalities.FOUNDED_ON);
        assertThat(record.evolve(metropolitan().getFirst())).isEqualTo(record);
    }
}
