package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.Evidence;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.project.InstalmentReceived;
import org.defter.kernel.project.Projects;
import org.defter.kernel.project.SpendingRecorded;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** The portfolio of projects, told event by event: as of each event it is what it was then, and by each day what the dossiers add up to. */
@DirtiesContext
class ProjectPortfolioAsOfIT extends ViewsOnPostgres {

    private static final String PORTFOLIO = "/api/projects/portfolio?municipality=" + Municipalities.METROPOLITAN;

    @Test
    void isSummedAsOfAnyMoment() {
        recorded(Municipalities.withUnits(Municipalities.metropolitan()));
        List<DomainEvent> story = new ArrayList<>(Projects.and(
                Projects.running(),
                new InstalmentReceived(
                        Projects.PROJECT,
                        Projects.INSTALMENT,
                        Projects.GRANT,
                        Projects.euro("45000"),
                        "Dekont 1",
                        LocalDate.of(2025, 2, 5)),
                new SpendingRecorded(
                        Projects.PROJECT,
                        "1",
                        Projects.euro("20000"),
                        new Evidence("Fatura", "F-1", null),
                        LocalDate.of(2025, 3, 1))));
        Map<Long, JsonNode> live = new LinkedHashMap<>();
        for (DomainEvent event : story) {
            recorded(List.of(event));
            live.put(lastPosition(), as("analyst", PORTFOLIO).json());
        }
        assertThat(live.values().stream().distinct().count()).isGreaterThan(5);
        live.forEach((position, then) -> assertThat(
                        as("analyst", PORTFOLIO + "&asOf=event:" + position).json())
                .as("at " + position)
                .isEqualTo(then));

        int days = 0;
        for (LocalDate day :
                story.stream().map(DomainEvent::occurredOn).distinct().toList()) {
            String moment = "asOf=" + day + "&by=occurred";
            JsonNode portfolio = as("analyst", PORTFOLIO + "&" + moment).json();
            JsonNode project = as("analyst", "/api/projects/" + Projects.PROJECT + "?" + moment)
                    .json();
            assertThat(portfolio.get("stages").get(0).get("stage")).as(moment).isEqualTo(project.get("stage"));
            assertThat(spent(portfolio.get("sums"))).as(moment).isEqualTo(spent(project.get("totals")));
            days++;
        }
        assertThat(days).isGreaterThan(3);
        assertThat(as("analyst", PORTFOLIO + "&asOf=2025-03-01")
                        .json()
                        .get("projects")
                        .longValue())
                .as("nothing of it was recorded by then")
                .isZero();
        assertThat(as("analyst", PORTFOLIO + "&asOf=once").status()).isEqualTo(400);
        assertThat(as("analyst", PORTFOLIO + "&by=occurred").status()).isEqualTo(400);
        assertThat(asPublic(PORTFOLIO + "&asOf=event:1").status()).isEqualTo(401);

        // Rows from before the sums were kept: no answer rather than a wrong one.
        jdbc.update("update query.project_past set totals = null");
        assertThat(as("analyst", PORTFOLIO + "&asOf=event:" + lastPosition()).status())
                .isEqualTo(503);
        assertThat(as("analyst", PORTFOLIO).json())
                .isEqualTo(live.values().stream().reduce((a, b) -> b).orElseThrow());
    }

    private static Map<String, BigDecimal> spent(JsonNode lines) {
        Map<String, BigDecimal> spent = new TreeMap<>();
        lines.forEach(line -> spent.put(
                line.get("currency").asString(),
                line.get("spent")
                        .decimalValue()
                        .add(line.get("received").decimalValue())
                        .stripTrailingZeros()));
        return spent;
    }
}
