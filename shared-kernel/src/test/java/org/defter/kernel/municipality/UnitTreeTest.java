package org.defter.kernel.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.municipality.Municipalities.DEPARTMENT;
import static org.defter.kernel.municipality.Municipalities.FIRST_BRANCH;
import static org.defter.kernel.municipality.Municipalities.METROPOLITAN;
import static org.defter.kernel.municipality.Municipalities.OTHER_DEPARTMENT;
import static org.defter.kernel.municipality.Municipalities.SECOND_BRANCH;
import static org.defter.kernel.municipality.Municipalities.UNITS_SINCE;

import java.time.LocalDate;
import org.defter.kernel.id.UnitId;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

    private static final LocalDate CLOSED_ON = LocalDate.of(2020, 5, 31);
    private static final UnitId STRANGER = UnitId.of("00000000-0000-4000-8000-000000000001");

    private final UnitTree units = Municipalities.record(Municipalities.withUnits(Municipalities.metropolitan()))
            .units();

    @Test
    void aUnitExistsFromItsFirstDay() {
        assertThat(units.exists(DEPARTMENT, UNITS_SINCE.minusDays(1))).isFalse();
        assertThat(units.exists(DEPARTMENT, UNITS_SINCE)).isTrue();
    }

    @Test
    void aUnitExistsToItsLastDay() {
        UnitTree closed = units.evolve(new UnitClosed(METROPOLITAN, FIRST_BRANCH, CLOSED_ON));

        assertThat(closed.exists(FIRST_BRANCH, CLOSED_ON)).isTrue();
        assertThat(closed.exists(FIRST_BRANCH, CLOSED_ON.plusDays(1))).isFalse();
        assertThat(closed.unitsOn(CLOSED_ON.plusDays(1)))
                .extracting(Unit::id)
                .containsExactly(DEPARTMENT, SECOND_BRANCH, OTHER_DEPARTMENT);
        assertThat(closed.unit(FIRST_BRANCH)).isPresent();
    }

    @Test
    void knowsTheUnitAboveAndThoseBelow() {
        assertThat(units.parent(FIRST_BRANCH)).contains(DEPARTMENT);
        assertThat(units.parent(DEPARTMENT)).isEmpty();
        assertThat(units.childrenOn(DEPARTMENT, UNITS_SINCE))
                .extracting(Unit::id)
                .containsExactly(FIRST_BRANCH, SECOND_BRANCH);
        assertThat(units.childrenOn(DEPARTMENT, UNITS_SINCE.minusDays(1))).isEmpty();
    }

    @Test
    void aNameHoldsFromItsDay() {
        LocalDate renamedOn = LocalDate.of(2018, 1, 1);
        UnitTree renamed = units.evolve(new UnitRenamed(METROPOLITAN, FIRST_BRANCH, "Yeni Şube", renamedOn));

        assertThat(renamed.nameOn(FIRST_BRANCH, renamedOn.minusDays(1))).contains("Birinci Şube");
        assertThat(renamed.nameOn(FIRST_BRANCH, renamedOn)).contains("Yeni Şube");
        assertThat(renamed.nameOn(FIRST_BRANCH, UNITS_SINCE.minusYears(1))).contains("Birinci Şube");
    }

    @Test
    void aNameOfThePastCanBeEnteredLater() {
        UnitTree renamed = units.evolve(new UnitRenamed(METROPOLITAN, FIRST_BRANCH, "Son Ad", LocalDate.of(2018, 1, 1)))
                .evolve(new UnitRenamed(METROPOLITAN, FIRST_BRANCH, "Ara Ad", LocalDate.of(2015, 1, 1)));

        assertThat(renamed.nameOn(FIRST_BRANCH, LocalDate.of(2016, 1, 1))).contains("Ara Ad");
        assertThat(renamed.nameOn(FIRST_BRANCH, LocalDate.of(2018, 1, 1))).contains("Son Ad");
    }

    @Test
    void theNameRecordedLastHoldsOnOneAndTheSameDay() {
        LocalDate day = LocalDate.of(2018, 1, 1);
        UnitTree renamed = units.evolve(new UnitRenamed(METROPOLITAN, FIRST_BRANCH, "Yanlış Ad", day))
                .evolve(new UnitRenamed(METROPOLITAN, FIRST_BRANCH, "Doğru Ad", day));

        assertThat(renamed.nameOn(FIRST_BRANCH, day)).contains("Doğru Ad");
    }

    @Test
    void knowsNothingOfAStranger() {
        assertThat(units.exists(STRANGER, UNITS_SINCE)).isFalse();
        assertThat(units.nameOn(STRANGER, UNITS_SINCE)).isEmpty();
        assertThat(units.evolve(new UnitClosed(METROPOLITAN, STRANGER, CLOSED_ON)))
                .isEqualTo(units);
    }
}
