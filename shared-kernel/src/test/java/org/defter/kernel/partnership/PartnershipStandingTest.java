package org.defter.kernel.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.defter.kernel.partnership.Partnerships.ENDED_ON;
import static org.defter.kernel.partnership.Partnerships.ENDING;
import static org.defter.kernel.partnership.Partnerships.ESTABLISHMENT;
import static org.defter.kernel.partnership.Partnerships.FOREIGN_CITY;
import static org.defter.kernel.partnership.Partnerships.PARTNERSHIP;
import static org.defter.kernel.partnership.Partnerships.PERMITTED_ON;
import static org.defter.kernel.partnership.Partnerships.RENEWAL;
import static org.defter.kernel.partnership.Partnerships.and;
import static org.defter.kernel.partnership.Partnerships.number;
import static org.defter.kernel.partnership.Partnerships.standing;

import java.time.LocalDate;
import org.defter.kernel.law.measure.PartnershipKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a partnership stands, event by event. */
class PartnershipStandingTest {

    @Test
    void goesFromStageToStage() {
        assertThat(standing(Partnerships.proposed(FOREIGN_CITY)).stage()).isEqualTo(PartnershipStage.PROPOSED);
        assertThat(standing(Partnerships.decided(FOREIGN_CITY)).stage()).isEqualTo(PartnershipStage.DECIDED);
        assertThat(standing(Partnerships.permitted(FOREIGN_CITY)).stage()).isEqualTo(PartnershipStage.PERMITTED);
        assertThat(standing(Partnerships.permitted(FOREIGN_CITY)).permittedOn()).isEqualTo(PERMITTED_ON);
        assertThat(standing(Partnerships.signed(FOREIGN_CITY)).stage()).isEqualTo(PartnershipStage.SIGNED);
        assertThat(standing(Partnerships.renewed(FOREIGN_CITY)).stage()).isEqualTo(PartnershipStage.ACTIVE);
        assertThat(standing(Partnerships.busy()).stage()).isEqualTo(PartnershipStage.ACTIVE);
        assertThat(PartnershipStage.SIGNED.executed()).isTrue();
        assertThat(PartnershipStage.PERMITTED.executed()).isFalse();
    }

    @Test
    void knowsUntilWhenItMayBeSigned() {
        PartnershipStanding decided = standing(Partnerships.decided(FOREIGN_CITY));
        assertThat(decided.mandateRanOut(LocalDate.of(2024, 12, 31))).isFalse();
        assertThat(decided.mandateRanOut(LocalDate.of(2025, 1, 1))).isTrue();
        assertThat(standing(Partnerships.signed(FOREIGN_CITY)).mandateUntil()).isNull();
        assertThat(standing(Partnerships.renewalDecided(FOREIGN_CITY)).mandateUntil())
                .isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void isSuspendedWhileAStayLasts() {
        PartnershipStanding stayed = standing(Partnerships.stayed(Partnerships.active(FOREIGN_CITY), ESTABLISHMENT));
        assertThat(stayed.suspended()).isTrue();
        assertThat(stayed.evolve(new PartnershipResumed(PARTNERSHIP, RENEWAL, number(RENEWAL), ENDED_ON))
                        .suspended())
                .isTrue();
        assertThat(stayed.evolve(new PartnershipResumed(PARTNERSHIP, ESTABLISHMENT, number(ESTABLISHMENT), ENDED_ON))
                        .suspended())
                .isFalse();
    }

    @Test
    void comesBackWhereItWasWhenItsEndDoesNotStand() {
        PartnershipStanding ended = standing(Partnerships.endedByDecision(Partnerships.active(FOREIGN_CITY)));
        assertThat(ended.stage()).isEqualTo(PartnershipStage.ENDED);
        assertThat(ended.evolve(new PartnershipReinstated(PARTNERSHIP, ENDING, number(ENDING), ENDED_ON))
                        .stage())
                .isEqualTo(PartnershipStage.ACTIVE);
    }

    @Test
    void fallsWithItsDecision() {
        assertThat(standing(and(
                                Partnerships.permitted(FOREIGN_CITY),
                                new PartnershipDecisionAnnulled(
                                        PARTNERSHIP, ESTABLISHMENT, number(ESTABLISHMENT), ENDED_ON)))
                        .stage())
                .isEqualTo(PartnershipStage.PROPOSED);
        assertThat(standing(and(
                                Partnerships.active(FOREIGN_CITY),
                                new PartnershipAnnulled(PARTNERSHIP, ESTABLISHMENT, number(ESTABLISHMENT), ENDED_ON)))
                        .stage())
                .isEqualTo(PartnershipStage.ENDED);
        assertThat(standing(and(
                                Partnerships.stayed(Partnerships.renewed(FOREIGN_CITY), RENEWAL),
                                new RenewalAnnulled(PARTNERSHIP, RENEWAL, number(RENEWAL), ENDED_ON)))
                        .suspended())
                .isFalse();
    }

    @Test
    void beginsWhereTheSourceOfAnImportLeavesIt() {
        ImportedRecord known = new ImportedRecord(
                ImportedStanding.SIGNED, null, null, null, new RegisterPaper("12", LocalDate.of(2015, 5, 4)));
        assertThat(standing(Partnerships.imported(FOREIGN_CITY, known)).permittedOn())
                .isEqualTo(LocalDate.of(2015, 5, 4));
        assertThat(standing(Partnerships.imported(FOREIGN_CITY, Partnerships.unknown(ImportedStanding.ACTIVE)))
                        .stage())
                .isEqualTo(PartnershipStage.ACTIVE);
        assertThatThrownBy(() -> PartnershipStanding.first(
                        Partnerships.decided(FOREIGN_CITY).getLast()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "SISTER_CITY,DE,FOREIGN_COOPERATION",
        "SISTER_CITY,TR,DOMESTIC_SISTER_CITY",
        "NETWORK_MEMBERSHIP,BE,INTERNATIONAL_MEMBERSHIP",
        "NETWORK_MEMBERSHIP,TR,DOMESTIC_COOPERATION",
        "COOPERATION_PROTOCOL,FR,FOREIGN_COOPERATION",
        "COOPERATION_PROTOCOL,TR,DOMESTIC_COOPERATION",
        "STRATEGIC_PARTNERSHIP,GB,FOREIGN_COOPERATION",
        "STRATEGIC_PARTNERSHIP,TR,DOMESTIC_COOPERATION",
        "SISTER_CITY,,FOREIGN_COOPERATION",
    })
    void isTakenByTheLawForWhatItsFormAndCountrySay(PartnershipForm form, String country, PartnershipKind kind) {
        assertThat(Partnerships.profile(form, "Ortak", "Örnek", country).kind()).isEqualTo(kind);
    }

    @Test
    void keepsWhatIsKnownOfAPaperAndAddsTheRest() {
        RegisterPaper number = new RegisterPaper("12", null);
        RegisterPaper day = new RegisterPaper(null, ENDED_ON);
        ImportedRecord record = new ImportedRecord(ImportedStanding.ACTIVE, null, null, number, null);
        assertThat(record.with(day, day).decision()).isEqualTo(new RegisterPaper("12", ENDED_ON));
        assertThat(record.with(null, null)).isEqualTo(record);
        assertThat(record.with(day, day).permission()).isEqualTo(day);
        assertThat(number.contradicts(day)).isFalse();
        assertThat(number.contradicts(new RegisterPaper("13", null))).isTrue();
        assertThat(day.contradicts(new RegisterPaper("13", ENDED_ON.plusDays(1))))
                .isTrue();
        assertThatThrownBy(() -> new RegisterPaper(null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsNoCountryNoNameAndNoHash() {
        assertThatThrownBy(() -> new Partner("Ortak", NameSource.GIVEN, null, "Türkiye"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Partner(" ", NameSource.GIVEN, null, "TR"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SignedDocument("belge", "AB")).isInstanceOf(IllegalArgumentException.class);
    }
}
