package org.defter.command.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.partnership.PartnershipActs.BY_HEAD;
import static org.defter.command.partnership.PartnershipActs.after;
import static org.defter.command.partnership.PartnershipActs.decide;
import static org.defter.command.partnership.PartnershipActs.permit;
import static org.defter.command.partnership.PartnershipActs.sign;
import static org.defter.kernel.partnership.Partnerships.DOMESTIC_CITY;
import static org.defter.kernel.partnership.Partnerships.ESTABLISHMENT;
import static org.defter.kernel.partnership.Partnerships.FOREIGN_CITY;
import static org.defter.kernel.partnership.Partnerships.IN_FORCE_ON;
import static org.defter.kernel.partnership.Partnerships.NETWORK;
import static org.defter.kernel.partnership.Partnerships.PARTNERSHIP;
import static org.defter.kernel.partnership.Partnerships.PERMITTED_ON;
import static org.defter.kernel.partnership.Partnerships.PROTOCOL;
import static org.defter.kernel.partnership.Partnerships.SIGNED_ON;
import static org.defter.kernel.partnership.Partnerships.UNTIL;
import static org.defter.kernel.partnership.Partnerships.and;
import static org.defter.kernel.partnership.Partnerships.signature;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.command.RulesetTexts;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.partnership.ImportedStanding;
import org.defter.kernel.partnership.PartnerDecision;
import org.defter.kernel.partnership.PartnerDecisionRecorded;
import org.defter.kernel.partnership.PartnershipActivated;
import org.defter.kernel.partnership.PartnershipDecided;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipPermitted;
import org.defter.kernel.partnership.PartnershipProfile;
import org.defter.kernel.partnership.PartnershipProposed;
import org.defter.kernel.partnership.PartnershipSigned;
import org.defter.kernel.partnership.Partnerships;
import org.defter.kernel.proposal.SigningMandate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a partnership needs before it is signed and active, rule by rule, in both kinds of municipality. */
class SignatureDeciderTest {

    private static LawInForce law(MunicipalityKind kind) {
        return LawInForce.initial(kind);
    }

    static Stream<Arguments> needsTheCouncil() {
        return Stream.of(MunicipalityKind.values())
                .flatMap(kind -> Stream.of(
                        Arguments.of(kind, NETWORK, PartnershipRejection.MEMBERSHIP_NOT_DECIDED, "I01"),
                        Arguments.of(kind, FOREIGN_CITY, PartnershipRejection.COOPERATION_NOT_DECIDED, "I02"),
                        Arguments.of(kind, PROTOCOL, PartnershipRejection.COOPERATION_NOT_DECIDED, "I02"),
                        Arguments.of(kind, DOMESTIC_CITY, PartnershipRejection.SISTER_CITY_NOT_DECIDED, "I05")));
    }

    /** I01, I02, I05: nothing without the council's decision in force; with it, and with all else, signed. */
    @ParameterizedTest
    @MethodSource("needsTheCouncil")
    void isSignedByDecisionOfTheCouncilOnly(
            MunicipalityKind kind, PartnershipProfile profile, PartnershipRejection refusal, String rule) {
        Partnership proposed = after(Partnerships.proposed(profile));
        SignPartnership act = sign(signature(UNTIL), SIGNED_ON);

        assertThatThrownBy(() -> decide(act, proposed, law(kind), BY_HEAD))
                .isInstanceOfSatisfying(Rejected.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(refusal);
                    assertThat(refusal.rule()).isEqualTo(rule);
                    assertThat(refused.explanation())
                            .extracting(step -> step.rule())
                            .containsExactly(rule);
                });
        assertThat(decide(act, after(Partnerships.permitted(profile)), law(kind), BY_HEAD))
                .singleElement(InstanceOfAssertFactories.type(PartnershipSigned.class))
                .satisfies(signed -> {
                    assertThat(signed.ruleset())
                            .isEqualTo(law(kind).on(SIGNED_ON).ruleset().ref());
                    assertThat(signed.explanation())
                            .extracting(step -> step.rule())
                            .contains(rule);
                });
    }

    /** A decision that is not in force on the day of the signature came too late for it. */
    @Test
    void isNotSignedBeforeTheDecisionIsInForce() {
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> decide(sign(signature(UNTIL), IN_FORCE_ON.minusDays(1)), after(Partnerships.decided(PROTOCOL))));
        assertThat(decide(sign(signature(UNTIL), IN_FORCE_ON), after(Partnerships.decided(PROTOCOL))))
                .hasSize(1);
    }

    static Stream<Arguments> abroad() {
        return Stream.of(MunicipalityKind.values())
                .flatMap(kind -> Stream.of(Arguments.of(kind, NETWORK), Arguments.of(kind, FOREIGN_CITY)));
    }

    /** I03: nothing foreign is signed before the day of the ministry's permission. */
    @ParameterizedTest
    @MethodSource("abroad")
    void isSignedAbroadByPriorPermissionOnly(MunicipalityKind kind, PartnershipProfile profile) {
        Partnership decided = after(Partnerships.decided(profile));
        Partnership permitted = after(Partnerships.permitted(profile));

        assertThatThrownBy(() -> decide(sign(signature(UNTIL), SIGNED_ON), decided, law(kind), BY_HEAD))
                .isInstanceOfSatisfying(Rejected.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(PartnershipRejection.PARTNERSHIP_NOT_PERMITTED);
                    assertThat(refused.reason().rule()).isEqualTo("I03");
                    assertThat(refused.explanation())
                            .extracting(step -> step.step())
                            .containsExactly("permissionNeeded", "permittedOn");
                });
        assertRefused(
                PartnershipRejection.PARTNERSHIP_NOT_PERMITTED,
                () -> decide(sign(signature(UNTIL), PERMITTED_ON.minusDays(1)), permitted, law(kind), BY_HEAD));
        assertThat(decide(sign(signature(UNTIL), PERMITTED_ON), permitted, law(kind), BY_HEAD))
                .hasSize(1);
    }

    /** I03: nor is anything foreign active that was imported without one. */
    @Test
    void isActiveAbroadByPriorPermissionOnly() {
        Partnership unknown =
                after(Partnerships.imported(FOREIGN_CITY, PartnershipActs.unknown(ImportedStanding.SIGNED)));
        Partnership athome = after(Partnerships.imported(PROTOCOL, PartnershipActs.unknown(ImportedStanding.SIGNED)));

        assertRefused(
                PartnershipRejection.PARTNERSHIP_NOT_PERMITTED,
                () -> decide(PartnershipActs.activate(PartnershipActs.DAY), unknown));
        assertThat(decide(PartnershipActs.activate(PartnershipActs.DAY), athome))
                .singleElement()
                .isInstanceOf(PartnershipActivated.class);
    }

    /** I03: the ministry is recorded by its name of the day of the permission. */
    @ParameterizedTest
    @CsvSource({
        "METROPOLITAN,2017-05-02,İçişleri Bakanlığı",
        "ORDINARY,2017-05-02,İçişleri Bakanlığı",
        "METROPOLITAN,2018-07-09,İçişleri Bakanlığı",
        "METROPOLITAN,2018-07-10,Çevre ve Şehircilik Bakanlığı",
        "METROPOLITAN,2019-05-02,Çevre ve Şehircilik Bakanlığı",
        "ORDINARY,2019-05-02,Çevre ve Şehircilik Bakanlığı",
        "METROPOLITAN,2024-05-02,'Çevre, Şehircilik ve İklim Değişikliği Bakanlığı'",
        "ORDINARY,2024-05-02,'Çevre, Şehircilik ve İklim Değişikliği Bakanlığı'",
    })
    void isPermittedByTheMinistryOfThatDay(MunicipalityKind kind, LocalDate day, String ministry) {
        assertThat(decide(permit("E-7", day), after(decidedOn(day.minusDays(30))), law(kind), BY_HEAD))
                .singleElement(InstanceOfAssertFactories.type(PartnershipPermitted.class))
                .satisfies(permitted -> {
                    assertThat(permitted.permission().ministry()).isEqualTo(ministry);
                    assertThat(permitted.ruleset())
                            .isEqualTo(law(kind).on(day).ruleset().ref());
                });
    }

    private static List<PartnershipEvent> decidedOn(LocalDate day) {
        return List.of(
                new PartnershipProposed(
                        PARTNERSHIP, Municipalities.METROPOLITAN, Municipalities.DEPARTMENT, FOREIGN_CITY, day),
                new PartnershipDecided(
                        PARTNERSHIP,
                        Partnerships.decision(ESTABLISHMENT, day),
                        new SigningMandate("Örnek Başkan", "Belediye Başkanı", day.plusYears(1)),
                        day));
    }

    /** I05: two councils and no permission for a sister city at home. */
    @ParameterizedTest
    @EnumSource(MunicipalityKind.class)
    void isSignedAtHomeByBothCouncilsWithoutPermission(MunicipalityKind kind) {
        List<PartnershipEvent> alone = List.of(
                Partnerships.proposed(DOMESTIC_CITY).getFirst(),
                Partnerships.decided(DOMESTIC_CITY).getLast());
        SignPartnership act = sign(signature(UNTIL), SIGNED_ON);

        assertThatThrownBy(() -> decide(act, after(alone), law(kind), BY_HEAD))
                .isInstanceOfSatisfying(Rejected.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(PartnershipRejection.PARTNER_NOT_DECIDED);
                    assertThat(refused.reason().rule()).isEqualTo("I05");
                    assertThat(refused.details()).containsEntry("needed", 2).containsEntry("taken", 1);
                });
        assertRefused(
                PartnershipRejection.PARTNER_NOT_DECIDED,
                () -> decide(act, after(and(alone, partnerDecided(SIGNED_ON.plusDays(1)))), law(kind), BY_HEAD));
        assertThat(decide(act, after(and(alone, partnerDecided(SIGNED_ON))), law(kind), BY_HEAD))
                .hasSize(1);
        assertRefused(
                PartnershipRejection.PARTNERSHIP_NEEDS_NO_PERMISSION,
                () -> decide(permit("E-1", PERMITTED_ON), after(alone), law(kind), BY_HEAD));
    }

    private static PartnerDecisionRecorded partnerDecided(LocalDate day) {
        return new PartnerDecisionRecorded(
                PARTNERSHIP, new PartnerDecision("Örnekköy Belediye Meclisi", "2024/40", day), PartnershipActs.TODAY);
    }

    /** I09: by whom the decision names, in the office it names, until the day it names. */
    @Test
    void isSignedByWhomTheDecisionNamesUntilItSays() {
        Partnership permitted = after(Partnerships.permitted(FOREIGN_CITY));
        LocalDate last = Partnerships.MANDATE.until();

        assertRefused(
                PartnershipRejection.PARTNERSHIP_OTHER_SIGNATORY,
                () -> decide(sign(PartnershipActs.byOther(signature(UNTIL)), SIGNED_ON), permitted));
        assertRefused(
                PartnershipRejection.PARTNERSHIP_OTHER_SIGNATORY,
                () -> decide(sign(PartnershipActs.inOtherOffice(signature(UNTIL)), SIGNED_ON), permitted));
        assertRefused(
                PartnershipRejection.PARTNERSHIP_MANDATE_RAN_OUT,
                () -> decide(sign(signature(UNTIL), last.plusDays(1)), permitted));
        assertThat(decide(sign(signature(UNTIL), last), permitted)).hasSize(1);
        assertThat(PartnershipRejection.PARTNERSHIP_OTHER_SIGNATORY.rule()).isEqualTo("I09");
        assertThat(PartnershipRejection.PARTNERSHIP_MANDATE_RAN_OUT.rule()).isEqualTo("I09");
    }

    /** A mandate that ran out unused can be given anew; the permission stays. */
    @Test
    void canBeDecidedAnewOnceTheMandateRanOut() {
        Partnership permitted = after(Partnerships.permitted(FOREIGN_CITY));
        RecordCouncilDecision again = PartnershipActs.decide(Partnerships.STRANGE, PartnershipActs.AFTER_MANDATE);

        assertThat(decide(again, permitted)).singleElement().isInstanceOf(PartnershipDecided.class);
        Partnership anew = permitted.evolve(new PartnershipDecided(
                PARTNERSHIP,
                again.decision(),
                new SigningMandate("Örnek Başkan", "Belediye Başkanı", LocalDate.of(2025, 12, 31)),
                again.occurredOn()));
        assertThat(decide(sign(signature(UNTIL), PartnershipActs.AFTER_MANDATE), anew))
                .hasSize(1);
    }

    @Test
    void isNotSignedForATimeThatIsOver() {
        Partnership decided = after(Partnerships.decided(PROTOCOL));
        assertRefused(
                PartnershipRejection.VALIDITY_TOO_SHORT,
                () -> decide(sign(signature(SIGNED_ON.minusDays(1)), SIGNED_ON), decided));
        assertThat(decide(sign(signature(SIGNED_ON), SIGNED_ON), decided)).hasSize(1);
        assertThat(decide(sign(signature(null), SIGNED_ON), decided)).hasSize(1);
    }

    /** What the legal unit of a municipality corrects in its ruleset, counts. */
    @Test
    void goesByTheRulesetOfItsMunicipality() {
        LocalDate from = LocalDate.of(2024, 1, 1);
        LawInForce law = PartnershipActs.LAW;
        LawInForce oneCouncil = law.withRuleset(RulesetTexts.with(law, "I05.councilDecisions", 1, from));
        LawInForce twoAtMembership = law.withRuleset(RulesetTexts.with(law, "I01.councilDecisions", 2, from));
        LawInForce twoAbroad = law.withRuleset(RulesetTexts.with(law, "I02.councilDecisions", 2, from));
        LawInForce withoutMinistry = law.withRuleset(RulesetTexts.with(law, "I03.permissionNeeded", false, from));
        LawInForce ministryAtHome = law.withRuleset(RulesetTexts.with(law, "I05.permissionNeeded", true, from));
        SignPartnership act = sign(signature(UNTIL), SIGNED_ON);
        Partnership alone = after(List.of(
                Partnerships.proposed(DOMESTIC_CITY).getFirst(),
                Partnerships.decided(DOMESTIC_CITY).getLast()));

        assertThat(decide(act, alone, oneCouncil, BY_HEAD)).hasSize(1);
        assertRefused(
                PartnershipRejection.PARTNER_NOT_DECIDED,
                () -> decide(act, after(Partnerships.permitted(NETWORK)), twoAtMembership, BY_HEAD));
        assertRefused(
                PartnershipRejection.PARTNER_NOT_DECIDED,
                () -> decide(act, after(Partnerships.permitted(FOREIGN_CITY)), twoAbroad, BY_HEAD));
        assertThat(decide(act, after(Partnerships.decided(FOREIGN_CITY)), withoutMinistry, BY_HEAD))
                .hasSize(1);
        assertRefused(
                PartnershipRejection.PARTNERSHIP_NOT_PERMITTED,
                () -> decide(act, after(Partnerships.decided(DOMESTIC_CITY)), ministryAtHome, BY_HEAD));
        assertThat(decide(permit("E-1", PERMITTED_ON), alone, ministryAtHome, BY_HEAD))
                .hasSize(1);
    }
}
