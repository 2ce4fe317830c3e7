package org.defter.query.pages.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Offer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is offered in a monitoring period, and why not. */
class MonitoringOffersTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    @Test
    void aPeriodClosesWhenNothingIsMissing() {
        assertThat(offers("OPEN").ofPeriod()).singleElement().matches(Offer::possible);
    }

    @Test
    void aPeriodSaysEverythingThatIsMissing() {
        MonitoringOffers offers = new MonitoringOffers(json("""
                        {"state":"OPEN","report":"YEAR","periodEnd":"2026-01-05","missing":["a"],"unsettled":["b"],
                        "unevaluated":["c"]}"""), TODAY, _ -> true);
        assertThat(offers.ofPeriod())
                .extracting(Offer::why)
                .containsExactly(
                        "why.period.runs", "why.period.missing", "why.period.unsettled", "why.period.unevaluated");
    }

    @Test
    void aValueIsOfferedByWhatIsKnownOfIt() {
        assertThat(acts("OPEN", "MISSING")).containsExactly("reportValue", "reportNotMeasured");
        assertThat(acts("OPEN", "REPORTED"))
                .containsExactly("approveValue", "sendValueBack", "reportValue", "reportNotMeasured");
        assertThat(acts("OPEN", "APPROVED")).containsExactly("sendValueBack");
        assertThat(acts("CLOSED", "APPROVED")).containsExactly("rectifyValue");
    }

    @Test
    void onlyTheReportOfAYearIsEvaluated() {
        assertThat(offers("OPEN").ofObjective("o")).singleElement().matches(Offer::possible);
        assertThat(new MonitoringOffers(json("{\"state\":\"OPEN\",\"report\":\"HALF_YEAR\"}"), TODAY, _ -> true)
                        .ofObjective("o"))
                .singleElement()
                .satisfies(offer -> assertThat(offer.why()).isEqualTo("why.period.half"));
        assertThat(offers("CLOSED").ofObjective("o")).isEmpty();
    }

    @Test
    void whatWasPutRightCounts() {
        assertThat(CountedValue.in(json("{\"value\":16,\"rectifications\":[{\"newValue\":14},{\"newValue\":15}]}"))
                        .get("counted"))
                .isEqualTo(15L);
        assertThat(CountedValue.in(json("{\"value\":16}")).get("counted")).isEqualTo(16L);
    }

    private static List<String> acts(String period, String report) {
        return offers(period).ofReport(json("{\"indicatorId\":\"i\",\"state\":\"" + report + "\"}")).stream()
                .filter(Offer::possible)
                .map(Offer::act)
                .toList();
    }

    private static MonitoringOffers offers(String state) {
        return new MonitoringOffers(
                json("{\"state\":\"" + state + "\",\"report\":\"YEAR\",\"periodEnd\":\"2025-12-31\"}"),
                TODAY,
                _ -> true);
    }

    private static Json json(String text) {
        return Json.of(JSON.readTree(text));
    }
}
