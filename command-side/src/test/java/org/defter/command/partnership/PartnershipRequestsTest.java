package org.defter.command.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.defter.command.MoneyRequest;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.partnership.ImportedStanding;
import org.defter.kernel.partnership.NameSource;
import org.defter.kernel.partnership.PartnershipForm;
import org.defter.kernel.partnership.RegisterPaper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The edge: what a body may say before any rule is asked. */
class PartnershipRequestsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 9, 2);

    private static ValidatorFactory factory;
    private static Validator validator;

    @BeforeAll
    static void start() {
        factory = Validation.buildDefaultValidatorFactory();
        validator = factory.getValidator();
    }

    @AfterAll
    static void stop() {
        factory.close();
    }

    @Test
    void needsACountryWhereAPartnershipIsProposedButNotWhereItIsImported() {
        assertThat(wrong(proposed("DE"))).isEmpty();
        assertThat(wrong(proposed(null))).containsExactly("partner.country");
        assertThat(wrong(imported(null))).isEmpty();
        assertThat(imported(null).toProfile().partner().nameSource()).isEqualTo(NameSource.GIVEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "DEU", "Almanya", "D1", ""})
    void refusesWhatIsNoCountry(String country) {
        assertThat(wrong(proposed(country))).contains("partner.country");
        assertThat(wrong(imported(country))).contains("partner.country");
    }

    @Test
    void takesAPaperByNumberOrDay() {
        assertThat(PartnershipRequests.Paper.given(new PartnershipRequests.Paper("12", null)))
                .isEqualTo(new RegisterPaper("12", null));
        assertThat(PartnershipRequests.Paper.given(new PartnershipRequests.Paper(null, null)))
                .isNull();
        assertThat(PartnershipRequests.Paper.given(null)).isNull();
        assertThat(wrong(new PartnershipRequests.Paper("", null))).containsExactly("number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AB", "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08"})
    void refusesWhatIsNoHash(String sha256) {
        assertThat(wrong(new PartnershipRequests.Sign("Ad", "Görev", "Yer", "Belge", sha256, null, DAY)))
                .containsExactly("sha256");
    }

    @Test
    void refusesDuesOfNoYearAndNoMoney() {
        MoneyRequest much = new MoneyRequest(new BigDecimal("1E+2147483647"), "EUR");
        assertThat(wrong(new MembershipRequests.Dues(1, new MoneyRequest(BigDecimal.ONE, "EUR"), DAY, DAY)))
                .containsExactly("year");
        assertThat(wrong(new MembershipRequests.Payment(much, "belge", DAY))).contains("amount.amount");
        assertThat(wrong(
                        new MembershipRequests.Payment(new MoneyRequest(new BigDecimal("1.005"), "EUR"), "belge", DAY)))
                .containsExactly("amount.amount");
    }

    @SuppressWarnings("NullAway") // what a caller may leave out
    private static PartnershipRequests.Propose proposed(@Nullable String country) {
        return new PartnershipRequests.Propose(
                Municipalities.METROPOLITAN,
                Municipalities.DEPARTMENT,
                PartnershipForm.SISTER_CITY,
                new PartnershipRequests.ProposedPartner("Örnekstadt", null, country),
                "Kardeş şehir",
                "deneyim paylaşımı",
                null,
                DAY);
    }

    private static PartnershipRequests.Import imported(@Nullable String country) {
        return new PartnershipRequests.Import(
                Municipalities.METROPOLITAN,
                Municipalities.DEPARTMENT,
                PartnershipForm.SISTER_CITY,
                new PartnershipRequests.ImportedPartner("Örnekstadt", null, null, country),
                "Kardeş şehir",
                null,
                null,
                ImportedStanding.ACTIVE,
                null,
                null,
                null,
                null,
                "kütük",
                DAY);
    }

    private static List<String> wrong(Object body) {
        return validator.validate(body).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .distinct()
                .toList();
    }
}
