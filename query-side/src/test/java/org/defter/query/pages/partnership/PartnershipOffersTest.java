package org.defter.query.pages.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.partnership.PartnershipStage;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Offer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What is offered for a partnership, and why not. */
class PartnershipOffersTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @ParameterizedTest
    @EnumSource
    void everyStageSaysOfEveryActWhetherItIsPossible(PartnershipStage stage) {
        assertThat(offers(stage, "SISTER_CITY", "").ofCourse()).hasSize(7);
        assertThat(offers(stage, "SISTER_CITY", "").ofAffairs()).hasSize(6);
    }

    @Test
    void theSignatureWaitsForDecisionAndPermission() {
        assertThat(why(PartnershipStage.PROPOSED, "", "signPartnership")).isEqualTo("why.partnership.undecided");
        assertThat(why(PartnershipStage.DECIDED, ",\"basis\":{\"permissionNeeded\":true}", "signPartnership"))
                .isEqualTo("why.partnership.unpermitted");
        assertThat(why(PartnershipStage.DECIDED, ",\"basis\":{\"permissionNeeded\":false}", "signPartnership"))
                .isNull();
        assertThat(why(PartnershipStage.PERMITTED, "", "signPartnership")).isNull();
        assertThat(why(PartnershipStage.ACTIVE, "", "signPartnership")).isEqualTo("why.partnership.signed");
    }

    @Test
    void theFormOfTheSignatureKnowsWhoMaySign() {
        Offer offer = named(
                offers(
                                PartnershipStage.PERMITTED,
                                "SISTER_CITY",
                                ",\"basis\":{\"mandate\":{\"signatory\":\"A\",\"office\":\"B\"}}")
                        .ofCourse(),
                "signPartnership");
        assertThat(offer.href("p", "/")).endsWith("&signatory=A&office=B");
    }

    @Test
    void whatACourtHoldsStandsStill() {
        assertThat(offers(PartnershipStage.ACTIVE, "NETWORK_MEMBERSHIP", ",\"suspended\":true")
                        .ofAffairs())
                .allSatisfy(offer -> assertThat(offer.why()).isEqualTo("why.partnership.suspended"));
    }

    @Test
    void duesBelongToMembershipsOnly() {
        assertThat(named(offers(PartnershipStage.ACTIVE, "SISTER_CITY", "").ofAffairs(), "setDues")
                        .why())
                .isEqualTo("why.partnership.no-membership");
        assertThat(named(
                                offers(PartnershipStage.ACTIVE, "NETWORK_MEMBERSHIP", "")
                                        .ofAffairs(),
                                "setDues")
                        .possible())
                .isTrue();
    }

    @Test
    void nothingBeginsAfterTheLastDay() {
        String over = ",\"validUntil\":\"2026-11-27\"";
        assertThat(named(offers(PartnershipStage.ACTIVE, "SISTER_CITY", over).ofAffairs(), "takeOnObligation")
                        .why())
                .isEqualTo("why.partnership.expired");
        assertThat(named(
                                offers(PartnershipStage.ACTIVE, "SISTER_CITY", ",\"validUntil\":\"2026-11-28\"")
                                        .ofAffairs(),
                                "takeOnObligation")
                        .possible())
                .isTrue();
    }

    @Test
    void duesArePaidAfterTheEndAsWell() {
        Json owed = json("{\"year\":2025,\"open\":{\"amount\":5,\"currency\":\"EUR\"}}");
        assertThat(offers(PartnershipStage.ENDED, "NETWORK_MEMBERSHIP", "").ofDues(owed))
                .hasSize(1);
        assertThat(offers(PartnershipStage.SIGNED, "NETWORK_MEMBERSHIP", "").ofDues(owed))
                .isEmpty();
        Json paid = json("{\"year\":2025,\"open\":{\"amount\":0,\"currency\":\"EUR\"}}");
        assertThat(offers(PartnershipStage.ACTIVE, "NETWORK_MEMBERSHIP", "").ofDues(paid))
                .isEmpty();
    }

    private static @Nullable String why(PartnershipStage stage, String more, String act) {
        return named(offers(stage, "SISTER_CITY", more).ofCourse(), act).why();
    }

    private static Offer named(List<Offer> offers, String act) {
        return offers.stream()
                .filter(offer -> offer.act().equals(act))
                .findFirst()
                .orElseThrow();
    }

    private static PartnershipOffers offers(PartnershipStage stage, String form, String more) {
        return new PartnershipOffers(
                json("{\"stage\":\"" + stage + "\",\"profile\":{\"form\":\"" + form + "\"}" + more + "}"),
                TODAY,
                _ -> true);
    }

    private static Json json(String text) {
        return Json.of(JSON.readTree(text));
    }
}
