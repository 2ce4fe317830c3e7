package org.defter.command.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.util.List;
import org.defter.kernel.law.MonitoringReport;
import org.defter.kernel.monitoring.EvaluationRating;
import org.defter.kernel.plan.Plans;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edge: what a body may say before any rule is asked. */
class MonitoringRequestsTest {

    private static final MonitoringRequests.Proof PROOF = new MonitoringRequests.Proof("Belge", "E-1", null);

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

    private static List<String> wrong(Object body) {
        return validator.validate(body).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+2147483647", "-1E+2147483647", "1E+15", "1E-2147483647", "0.0000001"})
    void refusesNumbersNoIndicatorReaches(String number) {
        BigDecimal value = new BigDecimal(number);

        assertThat(wrong(new MonitoringRequests.Report(Plans.INDICATOR, value, PROOF, null, null)))
                .containsExactly("value");
        assertThat(wrong(new MonitoringRequests.Rectify(value, "neden", PROOF, null)))
                .containsExactly("value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999", "-14", "0.000001", "1E+14"})
    void takesNumbersAnIndicatorMayReach(String number) {
        assertThat(wrong(new MonitoringRequests.Report(Plans.INDICATOR, new BigDecimal(number), PROOF, null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1979", "2201"})
    void refusesYearsNoPlanCovers(int year) {
        assertThat(wrong(new MonitoringRequests.Open(Plans.PLAN, year, MonitoringReport.YEAR, null)))
                .containsExactly("year");
    }

    @Test
    void needsEvidenceThatCanBeLookedUp() {
        assertThat(wrong(new MonitoringRequests.Proof(" ", "E-1", null))).containsExactly("title");
        assertThat(wrong(new MonitoringRequests.Proof("Belge", null, "ABC"))).containsExactly("sha256");
        assertThatThrownBy(() -> new MonitoringRequests.Proof("Belge", null, null).toEvidence())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new MonitoringRequests.Proof("Belge", null, "0f".repeat(32))
                        .toEvidence()
                        .sha256())
                .startsWith("0f");
    }

    @Test
    void needsAReasonAndAFindingUnderEachCriterion() {
        MonitoringRequests.Finding finding = new MonitoringRequests.Finding(EvaluationRating.PARTLY, "Bulgu");
        MonitoringRequests.Finding empty = new MonitoringRequests.Finding(EvaluationRating.PARTLY, " ");

        assertThat(wrong(new MonitoringRequests.Reasoned(" ", null))).containsExactly("reason");
        assertThat(wrong(new MonitoringRequests.Evaluate(Plans.OBJECTIVE, finding, finding, empty, finding, null)))
                .containsExactly("efficiency.text");
        assertThat(wrong(new MonitoringRequests.Evaluate(Plans.OBJECTIVE, finding, finding, finding, finding, null)))
                .isEmpty();
    }
}
