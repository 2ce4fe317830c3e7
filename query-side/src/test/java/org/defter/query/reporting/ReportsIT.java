package org.defter.query.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.RealCase;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Every report over HTTP, after the whole case: by every dimension, of every moment, each figure with its events. */
@Tag("slow")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsIT extends ViewsOnPostgres {

    @BeforeAll
    void tell() {
        recorded(RealCase.story());
    }

    @Test
    void everyReportIsGroupedByEveryDimensionAtEveryKindOfMoment() {
        for (JsonNode report : as("analyst", "/api/reporting").json()) {
            String path = "/api/reporting/" + report.get("report").asString();
            assertThat(report.get("title").asString())
                    .isNotEqualTo(report.get("report").asString());
            for (JsonNode dimension : report.get("dimensions")) {
                assertThat(dimension.get("label").asString()).isNotEmpty();
                for (String moment :
                        List.of("", "&asOf=2024-06-01", "&asOf=event:200", "&asOf=2024-06-01&by=occurred")) {
                    Answer answer = as(
                            "analyst", path + "?group=" + dimension.get("name").asString() + moment);
                    assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
                }
            }
        }
    }

    @Test
    void everyFigureIsExplainedByEvents() {
        int explained = 0;
        for (JsonNode report : as("auditor", "/api/reporting").json()) {
            String name = report.get("report").asString();
            List<String> group = new ArrayList<>();
            report.get("always").forEach(dimension -> group.add(dimension.asString()));
            group.add(report.get("dimensions").get(0).get("name").asString());
            JsonNode answer = as("auditor", "/api/reporting/" + name + "?group=" + String.join(",", group))
                    .json();
            for (JsonNode row : answer.get("rows")) {
                StringBuilder at = new StringBuilder();
                answer.get("group")
                        .forEach(dimension -> at.append('&')
                                .append(dimension.asString())
                                .append('=')
                                .append(
                                        row.get("at").has(dimension.asString())
                                                ? URLEncoder.encode(
                                                        row.get("at")
                                                                .get(dimension.asString())
                                                                .asString(),
                                                        StandardCharsets.UTF_8)
                                                : ""));
                for (String measure : row.get("figures").propertyNames()) {
                    if (row.get("figures").get(measure).decimalValue().signum() != 0) {
                        JsonNode page = as(
                                        "auditor",
                                        "/api/reporting/" + name + "/explanation?size=1&measure=" + measure + at)
                                .json();
                        assertThat(page.get("total").longValue())
                                .as(name + " " + measure + at)
                                .isPositive();
                        assertThat(page.at("/items/0/eventId").asString()).hasSize(36);
                        explained++;
                    }
                }
            }
        }
        assertThat(explained).isGreaterThan(100);
    }

    @Test
    void nothingHadHappenedBeforeTheRecordBegan() {
        for (JsonNode report : as("analyst", "/api/reporting").json()) {
            String path = "/api/reporting/" + report.get("report").asString();
            String group = report.get("dimensions").get(0).get("name").asString();
            for (String moment : List.of("event:0", "1999-01-01", "1999-01-01&by=occurred")) {
                assertThat(as("analyst", path + "?group=" + group + "&asOf=" + moment)
                                .json()
                                .get("rows"))
                        .as(path)
                        .isEmpty();
            }
        }
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThat(as("analyst", "/api/reporting/nothing").status()).isEqualTo(404);
        assertThat(as("analyst", "/api/reporting/decisions?group=nothing").status())
                .isEqualTo(400);
        assertThat(as("analyst", "/api/reporting/decisions?nothing=1").status()).isEqualTo(400);
        assertThat(as("analyst", "/api/reporting/decisions?from=nothing").status())
                .isEqualTo(400);
        assertThat(as("analyst", "/api/reporting/decisions/explanation?measure=nothing")
                        .status())
                .isEqualTo(400);
        assertThat(as("clerk", "/api/reporting/decisions").status()).isEqualTo(403);
        assertThat(asPublic("/api/reporting/decisions").status()).isEqualTo(401);
        assertThat(as("analyst", "/api/reporting/decisions?group=unit&unit=x';select+1")
                        .json()
                        .get("rows"))
                .isEmpty();
    }

    @Test
    void aReportIsExportedAsATable() {
        Answer csv = as("analyst", "/api/reporting/decisions?group=unit,outcome&format=csv-excel-tr");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.body())
                .startsWith("\uFEFFBirim;Sonuç;Karar sayısı;")
                .contains("Dış İlişkiler Dairesi Başkanlığı");
    }
}
