package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.law.MonitoringReport;
import org.defter.kernel.monitoring.MonitoredYear;
import org.defter.kernel.monitoring.MonitoringPeriods;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanSubmitted;
import org.defter.kernel.plan.PlanUpdateOpened;
import org.defter.kernel.plan.PlanUpdated;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.plan.TargetRevised;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Monitoring as its readers get it: two years of a plan, the second with everything that can happen, and a third under way. */
@DirtiesContext
class MonitoringIT extends ViewsOnPostgres {

    private static final MonitoredYear FIRST = MonitoringPeriods.YEAR_2024;
    private static final MonitoredYear SECOND = MonitoringPeriods.YEAR_2025;
    private static final MonitoredYear HALF = MonitoringPeriods.subject(2026, MonitoringReport.HALF_YEAR);

    private static boolean told;

    @BeforeEach
    void tell() {
        if (!told) {
            told = true;
            List<DomainEvent> story = new ArrayList<>(Municipalities.withUnits(Municipalities.metropolitan()));
            story.addAll(revised());
            story.addAll(MonitoringPeriods.closed(FIRST, "15", "1"));
            story.addAll(MonitoringPeriods.closed(SECOND, "16", "2"));
            story.add(MonitoringPeriods.rectified(SECOND, "16", "15"));
            PlanContent content = Plans.content(revised());
            story.addAll(List.of(
                    MonitoringPeriods.opening(HALF, content, content.freeze(Plans.PLAN, 2)),
                    MonitoringPeriods.opened(HALF).getLast(),
                    MonitoringPeriods.reported(HALF, Plans.INDICATOR, "17")));
            recorded(story);
        }
    }

    /** An update raised the target of 2026 from 18 to 19. */
    private static List<PlanEvent> revised() {
        List<PlanEvent> drafted = Plans.and(
                Plans.inForce(),
                new PlanUpdateOpened(Plans.PLAN, "gerçekleşmeler", LocalDate.of(2026, 1, 20)),
                new TargetRevised(
                        Plans.PLAN,
                        Plans.INDICATOR,
                        2026,
                        new BigDecimal("18"),
                        new BigDecimal("19"),
                        "yeni veri",
                        LocalDate.of(2026, 1, 21)));
        return Plans.and(
                drafted,
                new PlanSubmitted(Plans.PLAN, Plans.frozen(drafted, 2), null, false, LocalDate.of(2026, 1, 22)),
                new PlanUpdated(
                        Plans.PLAN,
                        Plans.frozen(drafted, 2),
                        Plans.UPDATE,
                        new DecisionNumber(Plans.DECISION.councilId(), 2026, 9),
                        LocalDate.of(2026, 2, 20)));
    }

    private JsonNode scorecard(MonitoredYear subject) {
        return as(
                        "auditor",
                        "/api/plans/" + Plans.PLAN + "/scorecard?year=" + subject.year() + "&report="
                                + subject.report())
                .json();
    }

    private static JsonNode indicator(JsonNode card, int index) {
        return card.get("goals")
                .get(0)
                .get("objectives")
                .get(0)
                .get("indicators")
                .get(index);
    }

    @Test
    void aPeriodTellsItsValuesAndWhatIsMissing() {
        Answer answer = as("clerk", "/api/monitoring-periods/" + HALF.periodId());
        JsonNode period = answer.json();
        assertThat(answer.etag()).isEqualTo("\"2\"");
        assertThat(period.get("state").asString()).isEqualTo("OPEN");
        assertThat(period.get("missing")).hasSize(1);
        assertThat(period.get("unsettled")).hasSize(2);
        assertThat(period.get("reports").get(0).get("state").asString()).isEqualTo("REPORTED");
        assertThat(period.get("reports").get(0).get("evidence").get("reference").asString())
                .isEqualTo("2026/12");
        assertThat(period.get("objectives").get(0).get("responsibleUnit").asString())
                .isEqualTo(Municipalities.FIRST_BRANCH.toString());
        assertThat(as("clerk", "/api/monitoring-periods/" + MonitoringPeriods.HALF_2024.periodId())
                        .status())
                .isEqualTo(404);
        assertThat(asPublic("/api/monitoring-periods").status()).isEqualTo(401);
    }

    @Test
    void periodsAreListedByPlanYearReportAndState() {
        String of = "/api/monitoring-periods?plan=" + Plans.PLAN;
        assertThat(total(of)).isEqualTo(3);
        assertThat(total(of + "&state=CLOSED")).isEqualTo(2);
        assertThat(total(of + "&year=2026&report=HALF_YEAR&state=OPEN")).isEqualTo(1);
        assertThat(total("/api/monitoring-periods?year=1999")).isZero();
        JsonNode line = as("auditor", of + "&year=2026").json().get("items").get(0);
        assertThat(line.get("missing").intValue()).isEqualTo(1);
        assertThat(line.get("dueOn").asString())
                .isEqualTo(MonitoringPeriods.clock(HALF).lastDay().toString());
    }

    @Test
    void everybodyReadsWhatClosedReportsSayAndNothingOfOpenOnes() {
        String address = "/api/plans/" + Plans.PLAN + "/results";
        JsonNode results = asPublic(address).json();
        assertThat(results).isEqualTo(as("clerk", address).json());
        assertThat(results.at("/reports").findValuesAsString("year")).containsExactly("2024", "2025");
        JsonNode indicator = results.at("/reports/1/indicators/0");
        assertThat(indicator.at("/indicatorId").asString()).isEqualTo(Plans.INDICATOR.toString());
        assertThat(indicator.at("/realised").decimalValue()).isEqualByComparingTo("15");
        assertThat(indicator.at("/rectified").booleanValue()).isTrue();
        assertThat(results.at("/reports/1/planVersion").intValue()).isEqualTo(1);
        assertThat(results.at("/reports/1/score/whole/capped"))
                .isEqualTo(scorecard(SECOND).at("/ofYear/plan/whole/capped"));
        assertThat(results.toString())
                .as("who measured it by what evidence, and values that wait")
                .doesNotContain("2026/12", "evidence", "provisional", "\"17\"");
        assertThat(asPublic("/api/plans/" + Plans.INDICATOR + "/results").status())
                .isEqualTo(404);
    }

    private long total(String path) {
        return as("auditor", path).json().get("total").longValue();
    }

    @Test
    void theFirstYearIsNotCumulative() {
        JsonNode card = scorecard(FIRST);
        assertThat(card.path("toDate").isObject()).isFalse();
        assertThat(indicator(card.get("ofYear"), 0)
                        .get("performance")
                        .get("raw")
                        .decimalValue())
                .isEqualByComparingTo("100");
        assertThat(card.get("ofYear").get("plan").get("whole").get("capped").decimalValue())
                .isEqualByComparingTo("80");
    }

    @Test
    void theSecondYearIsAlsoCumulativeAndShowsWhatWasPutRightBesideWhatWasClosed() {
        JsonNode card = scorecard(SECOND);
        assertThat(indicator(card.get("ofYear"), 0)
                        .get("performance")
                        .get("raw")
                        .decimalValue())
                .isEqualByComparingTo("50");
        assertThat(indicator(card.get("asClosed"), 0)
                        .get("performance")
                        .get("raw")
                        .decimalValue())
                .isEqualByComparingTo("100");
        assertThat(indicator(card.get("ofYear"), 0).get("rectifications")).hasSize(1);
        assertThat(indicator(card.get("toDate"), 1)
                        .get("performance")
                        .get("raw")
                        .decimalValue())
                .isEqualByComparingTo("75");
        assertThat(card.get("ofYear")
                        .get("goals")
                        .get(0)
                        .get("objectives")
                        .get(0)
                        .get("evaluation")
                        .get("relevance")
                        .get("rating")
                        .asString())
                .isEqualTo("LARGELY");
    }

    @Test
    void anOpenPeriodHasNoScoreButSaysWhyAndWhatItWouldBe() {
        JsonNode card = scorecard(HALF);
        JsonNode waiting = indicator(card.get("ofYear"), 0);
        assertThat(waiting.get("performance").get("undefined").asString()).isEqualTo("NOT_APPROVED");
        assertThat(waiting.get("provisional").get("raw").decimalValue()).isEqualByComparingTo("60");
        assertThat(waiting.get("target").decimalValue()).isEqualByComparingTo("19");
        assertThat(indicator(card.get("ofYear"), 1)
                        .get("performance")
                        .get("undefined")
                        .asString())
                .isEqualTo("NOT_REPORTED");
        assertThat(card.get("ofYear").get("plan").get("whole").get("undefined").asString())
                .isEqualTo("PARTS_UNDEFINED");
    }

    @Test
    void aRevisedTargetKeepsTheOldOneWithReasonAndAuthority() {
        JsonNode revision = indicator(scorecard(HALF).get("ofYear"), 0)
                .get("targetRevisions")
                .get(0);
        assertThat(revision.get("oldTarget").decimalValue()).isEqualByComparingTo("18");
        assertThat(revision.get("newTarget").decimalValue()).isEqualByComparingTo("19");
        assertThat(revision.get("reason").asString()).isEqualTo("yeni veri");
        assertThat(revision.get("decision").get("number").intValue()).isEqualTo(9);
        assertThat(indicator(scorecard(SECOND).get("ofYear"), 0).get("targetRevisions"))
                .isEmpty();
    }

    @Test
    void everyFigureIsExplained() {
        for (Object element : List.of(Plans.INDICATOR, Plans.OBJECTIVE, Plans.GOAL, Plans.PLAN)) {
            JsonNode explanation = as(
                            "auditor",
                            "/api/plans/" + Plans.PLAN + "/scorecard/explanations/" + element
                                    + "?year=2025&report=YEAR")
                    .json();
            assertThat(explanation.get("ofYear").get("whole").get("explanation"))
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step.get("text").asString()).startsWith("S13: "));
            assertThat(explanation.get("toDate").isObject()).isTrue();
            assertThat(explanation.get("parts").isEmpty()).isEqualTo(element == Plans.INDICATOR);
        }
        assertThat(as(
                                "auditor",
                                "/api/plans/" + Plans.PLAN + "/scorecard/explanations/" + Plans.OTHER_GOAL
                                        + "?year=2025&report=YEAR")
                        .status())
                .isEqualTo(404);
        assertThat(as("auditor", "/api/plans/" + Plans.PLAN + "/scorecard?year=2027&report=YEAR")
                        .status())
                .isEqualTo(404);
        assertThat(as("auditor", "/api/plans/" + Plans.PLAN + "/scorecard?year=2025&report=WEEK")
                        .status())
                .isEqualTo(400);
        assertThat(as("auditor", "/api/plans/" + Plans.PLAN + "/scorecard?year=2025")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theWorklistTellsTheUnitWhatIsToBeReportedAndApproved() {
        JsonNode tasks =
                as("auditor", "/api/worklist?subject=" + HALF.periodId()).json().get("items");
        assertThat(tasks)
                .extracting(task -> task.get("task").asString())
                .containsExactlyInAnyOrder("APPROVE_VALUE", "REPORT_VALUE");
        assertThat(tasks).allSatisfy(task -> {
            assertThat(task.get("dueOn").asString())
                    .isEqualTo(MonitoringPeriods.clock(HALF).lastDay().toString());
            assertThat(task.get("rule").asString()).isEqualTo("S08");
        });
        assertThat(as("auditor", "/api/worklist?state=done&subject=" + SECOND.periodId())
                        .json()
                        .get("total")
                        .longValue())
                .isPositive();
    }

    @Test
    void theTimeOfTheReportIsAmongTheClocks() {
        JsonNode clocks = as("auditor", "/api/clocks?kind=MONITORING_REPORT&size=100")
                .json()
                .get("items");
        assertThat(clocks).hasSize(3);
        assertThat(clocks)
                .allSatisfy(clock -> assertThat(clock.get("subject").asString()).isEqualTo("MONITORING_PERIOD"));
    }

    @Test
    void theHistoryIsToldInSentences() {
        JsonNode history = as("auditor", "/api/monitoring-periods/" + SECOND.periodId() + "/history?size=100")
                .json()
                .get("items");
        assertThat(history).hasSize(MonitoringPeriods.closed(SECOND, "16", "2").size() + 1);
        assertThat(history.toString()).contains("Üye olunan ağ sayısı").doesNotContain("—,");
    }

    @Test
    void aReplayGivesTheSameRows() {
        SortedMap<String, String> before = rowHashes();
        assertThat(before.get("monitoring_period_dossier")).startsWith("3:");
        replayed();
        assertThat(rowHashes()).isEqualTo(before);
    }
}
