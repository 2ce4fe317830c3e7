package org.defter.command.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.municipality.MunicipalityDeciderTest.after;
import static org.defter.kernel.municipality.Municipalities.DEPARTMENT;
import static org.defter.kernel.municipality.Municipalities.FIRST_BRANCH;
import static org.defter.kernel.municipality.Municipalities.METROPOLITAN;
import static org.defter.kernel.municipality.Municipalities.SECOND_BRANCH;
import static org.defter.kernel.municipality.Municipalities.UNITS_SINCE;
import static org.defter.kernel.municipality.Municipalities.and;
import static org.defter.kernel.municipality.Municipalities.metropolitan;
import static org.defter.kernel.municipality.Municipalities.withUnits;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.kernel.PartialDate;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.municipality.UnitAdded;
import org.defter.kernel.municipality.UnitClosed;
import org.defter.kernel.municipality.UnitKind;
import org.defter.kernel.municipality.UnitRenamed;
import org.junit.jupiter.api.Test;

class UnitDeciderTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 11);
    private static final LocalDate CLOSED_ON = LocalDate.of(2020, 5, 31);
    private static final ActContext ACT = Acts.on(TODAY);
    private static final UnitId NEW = UnitId.of("00000000-0000-4000-8000-000000000001");
    private static final List<MunicipalityEvent> HISTORY = withUnits(metropolitan());
    private static final Municipality FOUNDED = after(HISTORY);
    private static final Municipality BRANCH_CLOSED =
            after(and(HISTORY, new UnitClosed(METROPOLITAN, FIRST_BRANCH, CLOSED_ON)));

    // -- adding

    @Test
    void addsAUnitUnderAnOpenOne() {
        assertThat(UnitDecider.add(adding(NEW, DEPARTMENT, null), FOUNDED, ACT))
                .containsExactly(new UnitAdded(
                        METROPOLITAN, NEW, "Yeni Şube", UnitKind.BRANCH, DEPARTMENT, PartialDate.of("2024"), TODAY));
    }

    @Test
    void addsAUnitDirectlyUnderTheMayor() {
        assertThat(UnitDecider.add(adding(NEW, null, null), FOUNDED, ACT)).hasSize(1);
    }

    @Test
    void addsAUnitFromTheDayTheUnitAboveIsThere() {
        assertThat(UnitDecider.add(adding(NEW, DEPARTMENT, UNITS_SINCE), FOUNDED, ACT))
                .hasSize(1);
        assertRefused(
                MunicipalityRejection.PARENT_NOT_OPEN,
                () -> UnitDecider.add(adding(NEW, DEPARTMENT, UNITS_SINCE.minusDays(1)), FOUNDED, ACT));
    }

    @Test
    void addsNothingUnderAUnitThatWasClosedSince() {
        assertRefused(
                MunicipalityRejection.PARENT_NOT_OPEN,
                () -> UnitDecider.add(adding(NEW, FIRST_BRANCH, CLOSED_ON.minusDays(1)), BRANCH_CLOSED, ACT));
    }

    @Test
    void addsNothingUnderAUnitNobodyKnows() {
        UnitId stranger = UnitId.of("00000000-0000-4000-8000-000000000002");

        assertRefused(
                MunicipalityRejection.PARENT_UNKNOWN, () -> UnitDecider.add(adding(NEW, stranger, null), FOUNDED, ACT));
    }

    @Test
    void addsNoUnitBelowItself() {
        assertRefused(MunicipalityRejection.UNIT_CYCLE, () -> UnitDecider.add(adding(NEW, NEW, null), FOUNDED, ACT));
    }

    @Test
    void addsNothingTwice() {
        assertThat(UnitDecider.add(
                        new AddUnit(
                                METROPOLITAN,
                                0L,
                                FIRST_BRANCH,
                                "Birinci Şube",
                                UnitKind.BRANCH,
                                DEPARTMENT,
                                null,
                                null),
                        FOUNDED,
                        ACT))
                .isEmpty();
    }

    @Test
    void refusesAnotherUnitUnderTheSameIdentifier() {
        for (AddUnit other : List.of(
                adding(FIRST_BRANCH, DEPARTMENT, null),
                new AddUnit(METROPOLITAN, 0L, FIRST_BRANCH, "Birinci Şube", UnitKind.OTHER, DEPARTMENT, null, null),
                new AddUnit(METROPOLITAN, 0L, FIRST_BRANCH, "Birinci Şube", UnitKind.BRANCH, null, null, null),
                new AddUnit(
                        METROPOLITAN,
                        0L,
                        FIRST_BRANCH,
                        "Birinci Şube",
                        UnitKind.BRANCH,
                        DEPARTMENT,
                        PartialDate.of("2012"),
                        null))) {
            assertRefused(MunicipalityRejection.UNIT_EXISTS, () -> UnitDecider.add(other, FOUNDED, ACT));
        }
    }

    // -- renaming

    @Test
    void renamesAUnit() {
        assertThat(UnitDecider.rename(renaming(FIRST_BRANCH, "Yeni Ad", null), FOUNDED, ACT))
                .containsExactly(new UnitRenamed(METROPOLITAN, FIRST_BRANCH, "Yeni Ad", TODAY));
    }

    @Test
    void renamesNothingToTheNameItHas() {
        assertThat(UnitDecider.rename(renaming(FIRST_BRANCH, "Birinci Şube", null), FOUNDED, ACT))
                .isEmpty();
    }

    @Test
    void renamesAClosedUnitOnlyForADayItWasOpen() {
        assertThat(UnitDecider.rename(renaming(FIRST_BRANCH, "Yeni Ad", CLOSED_ON), BRANCH_CLOSED, ACT))
                .hasSize(1);
        assertRefused(
                MunicipalityRejection.UNIT_CLOSED,
                () -> UnitDecider.rename(renaming(FIRST_BRANCH, "Yeni Ad", CLOSED_ON.plusDays(1)), BRANCH_CLOSED, ACT));
    }

    @Test
    void renamesNoUnitBeforeItsFirstDay() {
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> UnitDecider.rename(renaming(FIRST_BRANCH, "Yeni Ad", UNITS_SINCE.minusDays(1)), FOUNDED, ACT));
    }

    // -- closing

    @Test
    void closesAUnit() {
        assertThat(UnitDecider.close(closing(FIRST_BRANCH, CLOSED_ON), FOUNDED, ACT))
                .containsExactly(new UnitClosed(METROPOLITAN, FIRST_BRANCH, CLOSED_ON));
    }

    @Test
    void closesNoUnitAboveOpenOnes() {
        assertRefused(
                MunicipalityRejection.UNIT_HAS_OPEN_UNITS,
                () -> UnitDecider.close(closing(DEPARTMENT, null), BRANCH_CLOSED, ACT));
    }

    @Test
    void closesAUnitFromTheLastDayOfThoseBelow() {
        Municipality bothClosed = after(and(
                HISTORY,
                new UnitClosed(METROPOLITAN, FIRST_BRANCH, CLOSED_ON),
                new UnitClosed(METROPOLITAN, SECOND_BRANCH, CLOSED_ON)));

        assertThat(UnitDecider.close(closing(DEPARTMENT, CLOSED_ON), bothClosed, ACT))
                .hasSize(1);
        assertRefused(
                MunicipalityRejection.UNIT_HAS_OPEN_UNITS,
                () -> UnitDecider.close(closing(DEPARTMENT, CLOSED_ON.minusDays(1)), bothClosed, ACT));
    }

    @Test
    void closesNothingTwice() {
        assertThat(UnitDecider.close(closing(FIRST_BRANCH, null), BRANCH_CLOSED, ACT))
                .isEmpty();
        assertThat(UnitDecider.close(closing(FIRST_BRANCH, CLOSED_ON), BRANCH_CLOSED, ACT))
                .isEmpty();
        assertRefused(
                MunicipalityRejection.UNIT_CLOSED,
                () -> UnitDecider.close(closing(FIRST_BRANCH, CLOSED_ON.plusDays(1)), BRANCH_CLOSED, ACT));
    }

    // -- states

    @Test
    void knowsNoUnitOfAnotherMunicipality() {
        assertRefused(
                MunicipalityRejection.UNIT_UNKNOWN,
                () -> UnitDecider.rename(renaming(NEW, "Yeni Ad", null), FOUNDED, ACT));
        assertRefused(MunicipalityRejection.UNIT_UNKNOWN, () -> UnitDecider.close(closing(NEW, null), FOUNDED, ACT));
    }

    @Test
    void changesNoUnitOfAMunicipalityThatIsNotThere() {
        Municipality unfounded = Municipality.initial();

        assertRefused(CommonRejection.NOT_FOUND, () -> UnitDecider.add(adding(NEW, null, null), unfounded, ACT));
        assertRefused(
                CommonRejection.NOT_FOUND,
                () -> UnitDecider.rename(renaming(FIRST_BRANCH, "Yeni Ad", null), unfounded, ACT));
        assertRefused(CommonRejection.NOT_FOUND, () -> UnitDecider.close(closing(FIRST_BRANCH, null), unfounded, ACT));
    }

    private static AddUnit adding(UnitId unit, UnitId parent, LocalDate day) {
        return new AddUnit(METROPOLITAN, 0L, unit, "Yeni Şube", UnitKind.BRANCH, parent, PartialDate.of("2024"), day);
    }

    private static RenameUnit renaming(UnitId unit, String name, LocalDate day) {
        return new RenameUnit(METROPOLITAN, 0L, unit, name, day);
    }

    private static CloseUnit closing(UnitId unit, LocalDate day) {
        return new CloseUnit(METROPOLITAN, 0L, unit, day);
    }
}
