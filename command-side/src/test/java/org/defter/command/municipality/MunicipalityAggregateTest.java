package org.defter.command.municipality;

import static org.defter.kernel.municipality.Municipalities.DEPARTMENT;
import static org.defter.kernel.municipality.Municipalities.FIRST_BRANCH;
import static org.defter.kernel.municipality.Municipalities.METROPOLITAN;
import static org.defter.kernel.municipality.Municipalities.metropolitan;
import static org.defter.kernel.municipality.Municipalities.withUnits;

import java.time.LocalDate;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.defter.command.Acts;
import org.defter.command.Rejected;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.law.Rulesets;
import org.defter.kernel.law.Setting;
import org.defter.kernel.municipality.CalendarCorrected;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.municipality.RulesetAdopted;
import org.defter.kernel.municipality.SettingChanged;
import org.defter.kernel.municipality.UnitAdded;
import org.defter.kernel.municipality.UnitClosed;
import org.defter.kernel.municipality.UnitKind;
import org.defter.kernel.municipality.UnitRenamed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MunicipalityAggregateTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 11);
    private static final UnitId NEW = UnitId.of("00000000-0000-4000-8000-000000000001");

    private FixtureConfiguration<MunicipalityAggregate> fixture;

    @BeforeEach
    void today() {
        fixture = new AggregateTestFixture<>(MunicipalityAggregate.class);
        fixture.registerInjectableResource(Acts.by(Role.LEGAL, TODAY));
    }

    @Test
    void foundsAMunicipality() {
        fixture.givenNoPriorActivity()
                .when(new FoundMunicipality(
                        METROPOLITAN,
                        MunicipalityKind.METROPOLITAN,
                        "Örnek Belediyesi",
                        "Örnek",
                        Municipalities.FOUNDED_ON))
                .expectEvents(metropolitan().toArray())
                .expectResultMessagePayload(0L);
    }

    @Test
    void addsAUnit() {
        fixture.given(withUnits(metropolitan()))
                .when(new AddUnit(METROPOLITAN, 4L, NEW, "Yeni Şube", UnitKind.BRANCH, DEPARTMENT, null, null))
                .expectEvents(new UnitAdded(METROPOLITAN, NEW, "Yeni Şube", UnitKind.BRANCH, DEPARTMENT, null, TODAY))
                .expectResultMessagePayload(5L);
    }

    @Test
    void renamesAUnit() {
        fixture.given(withUnits(metropolitan()))
                .when(new RenameUnit(METROPOLITAN, 4L, FIRST_BRANCH, "Yeni Ad", null))
                .expectEvents(new UnitRenamed(METROPOLITAN, FIRST_BRANCH, "Yeni Ad", TODAY));
    }

    @Test
    void closesAUnit() {
        fixture.given(withUnits(metropolitan()))
                .when(new CloseUnit(METROPOLITAN, 4L, FIRST_BRANCH, null))
                .expectEvents(new UnitClosed(METROPOLITAN, FIRST_BRANCH, TODAY));
    }

    @Test
    void adoptsARuleset() {
        Ruleset law = Rulesets.builtIn(MunicipalityKind.METROPOLITAN).getLast();

        fixture.given(metropolitan())
                .when(new AdoptRuleset(METROPOLITAN, 0L, law.text(), null))
                .expectEvents(new RulesetAdopted(METROPOLITAN, law.ref(), law.effectiveFrom(), law.text(), TODAY));
    }

    @Test
    void correctsTheCalendar() {
        fixture.given(metropolitan())
                .when(new CorrectCalendar(METROPOLITAN, 0L, TODAY, false, "İdari izin", "Genelge", null))
                .expectEvents(new CalendarCorrected(METROPOLITAN, TODAY, false, "İdari izin", "Genelge", TODAY));
    }

    @Test
    void changesASetting() {
        fixture.given(metropolitan())
                .when(new ChangeSetting(METROPOLITAN, 0L, Setting.ROLL_OVER, "false", TODAY, null))
                .expectEvents(new SettingChanged(METROPOLITAN, Setting.ROLL_OVER, "false", TODAY, TODAY));
    }

    @Test
    void recordsNothingThatIsRefused() {
        fixture.given(withUnits(metropolitan()))
                .when(new CloseUnit(METROPOLITAN, 4L, DEPARTMENT, null))
                .expectException(Rejected.class)
                .expectNoEvents();
    }

    @Test
    void refusesAnActOnAVersionThatIsNoLongerTheLast() {
        fixture.given(withUnits(metropolitan()))
                .when(new CloseUnit(METROPOLITAN, 3L, FIRST_BRANCH, null))
                .expectException(ConflictingAggregateVersionException.class)
                .expectNoEvents();
    }
}
