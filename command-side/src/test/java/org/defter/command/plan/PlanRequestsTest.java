package org.defter.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.defter.command.MoneyRequest;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.Frequency;
import org.defter.kernel.plan.Plans;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The edge: what a body may say before any rule is asked. */
class PlanRequestsTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"1E+2147483647", "-1E+2147483647", "1E+15", "1E-2147483647", "0.0000001"})
    void refusesNumbersNoPlanMeans(String number) {
        BigDecimal figure = new BigDecimal(number);

        assertThat(wrong(indicator(figure, BigDecimal.ONE, BigDecimal.ONE))).containsExactly("baseline");
        assertThat(wrong(indicator(BigDecimal.ONE, figure, BigDecimal.ONE)))
                .singleElement()
                .asString()
                .startsWith("targets[2024]");
        assertThat(wrong(indicator(BigDecimal.ONE, BigDecimal.ONE, figure))).containsExactly("share");
        assertThat(wrong(new PlanRequests.ReviseTarget(2027, figure, "neden", null)))
                .containsExactly("target");
        assertThat(wrong(new MoneyRequest(figure, "TRY"))).containsExactly("amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999", "-14", "0.000001", "1E+14"})
    void takesNumbersAPlanMayMean(String number) {
        BigDecimal figure = new BigDecimal(number);
        PlanRequests.Indicator body = indicator(figure, figure, figure);

        assertThat(wrong(body)).isEmpty();
        assertThat(body.toCard().baseline()).isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource({"1979, targets", "2201, targets"})
    void refusesYearsNoPlanCovers(int year, String field) {
        Map<Integer, BigDecimal> targets = new HashMap<>();
        targets.put(year, BigDecimal.ONE);

        assertThat(wrong(indicator(targets))).singleElement().asString().startsWith(field);
    }

    @Test
    void needsTargets() {
        assertThat(wrong(indicator(Map.of()))).containsExactly("targets");
    }

    @Test
    void refusesMoneyThatIsNone() {
        assertThat(wrong(new MoneyRequest(new BigDecimal("-0.01"), "TRY"))).containsExactly("amount");
        assertThat(wrong(new MoneyRequest(new BigDecimal("0.001"), "TRY"))).containsExactly("amount");
        assertThat(wrong(new MoneyRequest(BigDecimal.ONE, "tl"))).containsExactly("currency");
    }

    @Test
    void refusesBlankTitlesWhereverTheyAre() {
        assertThat(wrong(new PlanRequests.Goal(" ", "", null))).containsExactlyInAnyOrder("code", "title");
        assertThat(wrong(new PlanRequests.Drop("\t", null))).containsExactly("reason");
        assertThat(wrong(new PlanRequests.ReviseProfile(
                        new PlanRequests.Profile(
                                "", null, null, List.of(" "), List.of(new PlanRequests.Basis("5393", ""))),
                        null)))
                .containsExactlyInAnyOrder(
                        "profile.title", "profile.themes[0].<list element>", "profile.legalBases[0].article");
    }

    @Test
    void keepsEveryFieldOfABody() {
        assertThat(new PlanRequests.Profile(
                                "Örnek Eylem Planı",
                                "Örnek görev",
                                "Örnek ülkü",
                                List.of("iklim", "temiz enerji"),
                                List.of(new PlanRequests.Basis("5393", "18"), new PlanRequests.Basis("5393", "74")))
                        .toProfile())
                .isEqualTo(Plans.profile());
        assertThat(new PlanRequests.Objective(
                                "H1.1",
                                "Örnek hedef",
                                Municipalities.FIRST_BRANCH,
                                List.of(Municipalities.SECOND_BRANCH),
                                List.of("kaynak bulunamaması"),
                                new MoneyRequest(new BigDecimal("1250000.50"), "TRY"),
                                "bulgu",
                                "ihtiyaç",
                                null)
                        .toCard())
                .isEqualTo(Plans.objectiveCard());
        assertThat(new PlanRequests.Activity(
                                "F1.1.1",
                                "Örnek faaliyet",
                                Municipalities.FIRST_BRANCH,
                                Municipalities.DEPARTMENT,
                                List.of(Municipalities.OTHER_DEPARTMENT),
                                PlanActs.TODAY,
                                PlanActs.TODAY,
                                null,
                                null)
                        .toCard())
                .isEqualTo(Plans.activityCard(PlanActs.TODAY, PlanActs.TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "proposePlan, Propose",
        "revisePlanProfile, ReviseProfile",
        "draftGoal, Goal",
        "reviseGoal, ReviseGoal",
        "dropGoal, Drop",
        "setObjective, Objective",
        "replaceObjectiveCard, Objective",
        "dropObjective, Drop",
        "defineIndicator, Indicator",
        "replaceIndicatorCard, Indicator",
        "dropIndicator, Drop",
        "reviseTarget, ReviseTarget",
        "defineActivity, Activity",
        "replaceActivityCard, Activity",
        "dropActivity, Drop",
        "submitPlan, Submit",
        "openPlanUpdate, OpenUpdate",
        "renewPlan, Renew",
        "closePlan, Close",
    })
    void theExampleOfEachOperationIsABodyItTakes(String operation, String body) throws Exception {
        Class<?> type = Class.forName("org.defter.command.plan.PlanRequests$" + body);

        assertThat(wrong(example(operation, type))).isEmpty();
    }

    private static Object example(String operation, Class<?> type) throws IOException {
        try (InputStream in = PlanRequestsTest.class.getResourceAsStream("/openapi/examples/" + operation + ".json")) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(Objects.requireNonNull(in, operation), type);
        }
    }

    private static List<String> wrong(Object body) {
        return validator.validate(body).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .distinct()
                .toList();
    }

    private static PlanRequests.Indicator indicator(BigDecimal baseline, BigDecimal target, BigDecimal share) {
        return new PlanRequests.Indicator(
                "PG1",
                "Örnek gösterge",
                "adet",
                baseline,
                Map.of(2024, target),
                Direction.RISING,
                Accumulation.CUMULATIVE,
                share,
                Frequency.YEARLY,
                Frequency.YEARLY,
                null);
    }

    private static PlanRequests.Indicator indicator(Map<Integer, BigDecimal> targets) {
        return new PlanRequests.Indicator(
                "PG1",
                "Örnek gösterge",
                "adet",
                BigDecimal.ONE,
                targets,
                Direction.RISING,
                Accumulation.CUMULATIVE,
                BigDecimal.ONE,
                Frequency.YEARLY,
                Frequency.YEARLY,
                null);
    }
}
