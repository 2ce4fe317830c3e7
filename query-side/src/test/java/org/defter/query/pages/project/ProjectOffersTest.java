package org.defter.query.pages.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.defter.kernel.project.ProjectStage;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Offer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What is offered for a project, why not, and what its money has come to. */
class ProjectOffersTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String AUTHORITY = "\"grounds\":{\"authority\":{\"standing\":\"STANDS\"}}";

    @ParameterizedTest
    @EnumSource
    void everyStageSaysOfEveryActWhetherItIsPossible(ProjectStage stage) {
        assertThat(offers(stage, AUTHORITY).ofProject()).hasSize(11);
    }

    @Test
    void theWorkBeginsAfterTheContractUnderAnAuthorityThatStands() {
        assertThat(why(ProjectStage.AWARDED, AUTHORITY, "startProject")).isEqualTo("why.project.contract");
        assertThat(why(ProjectStage.CONTRACTED, AUTHORITY, "startProject")).isNull();
        assertThat(why(ProjectStage.CONTRACTED, "\"grounds\":{}", "startProject"))
                .isEqualTo("why.project.unauthorised");
        assertThat(why(
                        ProjectStage.CONTRACTED,
                        "\"grounds\":{\"authority\":{\"standing\":\"ANNULLED\"}}",
                        "startProject"))
                .isEqualTo("why.project.court");
    }

    @Test
    void theWorkIsNotDoneWhileAMilestoneOrAChangeIsOpen() {
        String open = AUTHORITY + ",\"work\":{\"milestones\":[{\"milestoneId\":\"m\"}]}";
        assertThat(why(ProjectStage.RUNNING, open, "completeProject")).isEqualTo("why.project.milestones");
        String waits = AUTHORITY + ",\"changes\":[{\"state\":\"WAITING\"}]";
        assertThat(why(ProjectStage.RUNNING, waits, "completeProject")).isEqualTo("why.project.change");
        assertThat(why(ProjectStage.RUNNING, AUTHORITY, "completeProject")).isNull();
    }

    @Test
    void aProjectClosesEvaluatedAndPaid() {
        assertThat(why(ProjectStage.COMPLETED, AUTHORITY, "closeProject")).isEqualTo("why.project.not-evaluated");
        String evaluated = AUTHORITY + ",\"evaluation\":{\"results\":\"r\"}";
        assertThat(why(ProjectStage.COMPLETED, evaluated, "closeProject")).isNull();
        Json owed = project(ProjectStage.COMPLETED, evaluated)
                .with("fundings", List.of(json("{\"stage\":\"CONTRACTED\",\"remaining\":1}")));
        assertThat(named(new ProjectOffers(owed, _ -> true).ofProject(), "closeProject")
                        .why())
                .isEqualTo("why.project.outstanding");
    }

    @Test
    void aFundingIsAnsweredThenContractedThenPaid() {
        ProjectOffers offers = offers(ProjectStage.APPLIED, AUTHORITY);
        assertThat(acts(offers.ofFunding(funding("APPLIED"))))
                .containsExactly("recordAward", "recordRefusal", "withdrawApplication");
        assertThat(acts(offers.ofFunding(funding("AWARDED"))))
                .containsExactly("withdrawApplication", "signContract", "planInstalment");
        assertThat(acts(offers(ProjectStage.RUNNING, AUTHORITY).ofFunding(funding("CONTRACTED"))))
                .containsExactly("planInstalment", "recordInstalment", "writeOffAward");
        assertThat(offers(ProjectStage.CLOSED, AUTHORITY).ofFunding(funding("CONTRACTED")))
                .isEmpty();
    }

    @Test
    void whatIsSettledIsNotOfferedAgain() {
        ProjectOffers running = offers(ProjectStage.RUNNING, AUTHORITY);
        assertThat(acts(running.ofMilestone(json("{\"milestoneId\":\"m\"}"))))
                .containsExactly("reachMilestone", "moveMilestone", "dropMilestone");
        assertThat(running.ofMilestone(json("{\"milestoneId\":\"m\",\"reached\":{}}")))
                .isEmpty();
        assertThat(running.ofRisk(json("{\"raised\":{\"riskId\":\"r\"},\"closed\":{}}")))
                .isEmpty();
        assertThat(acts(running.ofIssue(json("{\"raised\":{\"issueId\":\"i\"}}"))))
                .containsExactly("resolveIssue");
    }

    @Test
    void moneyIsSummedUpDayByDayInItsOwnCurrency() {
        Json budget = json("""
                {"instalments":[{"planned":{"due":"2025-06-02","amount":{"amount":60,"currency":"EUR"}},
                "received":{"occurredOn":"2025-06-04","amount":{"amount":50,"currency":"EUR"}}},
                {"planned":{"due":"2025-06-01","amount":{"amount":7,"currency":"TRY"}}}],
                "spendings":[{"occurredOn":"2025-06-04","amount":{"amount":20,"currency":"EUR"}}]}""");
        MoneyByDay euros = MoneyByDay.of(budget, "EUR");
        assertThat(euros.sums())
                .extracting(sum -> sum.day() + " " + sum.planned() + " " + sum.received() + " " + sum.spent())
                .containsExactly("2025-06-02 60 0 0", "2025-06-04 60 50 20");
        assertThat(euros.lines()).isPresent();
        assertThat(MoneyByDay.of(budget, "USD").lines()).isEmpty();
    }

    private static List<String> acts(List<Offer> offers) {
        return offers.stream().map(Offer::act).toList();
    }

    private static Json funding(String stage) {
        return json("{\"fundingId\":\"f\",\"stage\":\"" + stage
                + "\",\"application\":{\"card\":{\"kind\":\"GRANT\",\"origin\":\"FOREIGN\"}}}");
    }

    private static @Nullable String why(ProjectStage stage, String record, String act) {
        return named(offers(stage, record).ofProject(), act).why();
    }

    private static Offer named(List<Offer> offers, String act) {
        return offers.stream()
                .filter(offer -> offer.act().equals(act))
                .findFirst()
                .orElseThrow();
    }

    private static ProjectOffers offers(ProjectStage stage, String record) {
        return new ProjectOffers(project(stage, record), _ -> true);
    }

    private static Json project(ProjectStage stage, String record) {
        return json("{\"stage\":\"" + stage + "\",\"project\":{" + record + "}}");
    }

    private static Json json(String text) {
        return Json.of(JSON.readTree(text));
    }
}
