package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.Evidence;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.project.InstalmentReceived;
import org.defter.kernel.project.ProjectDecisionStayed;
import org.defter.kernel.project.ProjectHistories;
import org.defter.kernel.project.Projects;
import org.defter.kernel.project.SpendingRecorded;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Projects and finances on PostgreSQL: dossier, lists, portfolio, history, and the same rows after a replay. */
@DirtiesContext
class ProjectIT extends ViewsOnPostgres {

    @Test
    void showWhatTheRecordSays() {
        List<DomainEvent> story = new ArrayList<>(Municipalities.withUnits(Municipalities.metropolitan()));
        story.addAll(Projects.and(
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
                        LocalDate.of(2025, 3, 1)),
                new ProjectDecisionStayed(
                        Projects.PROJECT, Projects.AUTHORITY, Projects.NUMBER, LocalDate.of(2025, 3, 3))));
        story.addAll(ProjectHistories.finances());
        recorded(story);

        JsonNode project = as("clerk", "/api/projects/" + Projects.PROJECT).json();
        assertThat(project.get("stage").asString()).isEqualTo("RUNNING");
        assertThat(project.get("violations").get(0).get("violation").asString()).isEqualTo("WITHOUT_AUTHORITY");
        assertThat(project.get("project")
                        .get("grounds")
                        .get("authority")
                        .get("decision")
                        .get("decision")
                        .get("proposalId")
                        .asString())
                .isEqualTo(Projects.AUTHORITY.toString());
        JsonNode grant = project.get("fundings").get(0);
        assertThat(grant.get("received").decimalValue()).isEqualByComparingTo("45000");
        assertThat(grant.get("remaining").decimalValue()).isEqualByComparingTo("45000");
        assertThat(project.get("lines").get(0).get("left").decimalValue()).isEqualByComparingTo("40000");

        for (String asked : List.of(
                "withoutAuthority=true",
                "stage=running",
                "fundingKind=grant",
                "fundingKind=loan",
                "q=TEMİZ",
                "plan=" + Plans.PLAN,
                "unit=" + Municipalities.DEPARTMENT + "&sort=title")) {
            assertThat(as("clerk", "/api/projects?" + asked).json().get("total").longValue())
                    .as(asked)
                    .isEqualTo(1);
        }
        for (String asked : List.of("withoutAuthority=false", "stage=idea", "fundingKind=own-budget", "q=köprü")) {
            assertThat(as("clerk", "/api/projects?" + asked).json().get("total").longValue())
                    .as(asked)
                    .isZero();
        }
        assertThat(asPublic("/api/projects").status()).isEqualTo(401);

        JsonNode portfolio = as("analyst", "/api/projects/portfolio?municipality=" + Municipalities.METROPOLITAN)
                .json();
        assertThat(portfolio.get("projects").longValue()).isEqualTo(1);
        assertThat(portfolio.get("violated").longValue()).isEqualTo(1);
        assertThat(portfolio.get("sums")).hasSize(2);
        assertThat(portfolio.get("sums").get(0).get("currency").asString()).isEqualTo("EUR");
        assertThat(portfolio.get("sums").get(0).get("promised").decimalValue()).isEqualByComparingTo("90000");
        assertThat(portfolio.get("sums").get(1).get("promised").decimalValue()).isEqualByComparingTo("5000000");
        assertThat(as("analyst", "/api/projects/portfolio?municipality=" + Municipalities.ORDINARY)
                        .json()
                        .get("projects")
                        .longValue())
                .isZero();

        JsonNode finances = as(
                        "finance", "/api/municipalities/" + Municipalities.METROPOLITAN + "/finances?day=2025-02-01")
                .json();
        assertThat(finances.get("debtStock").decimalValue()).isEqualByComparingTo("25000000");
        assertThat(finances.get("limit").decimalValue()).isEqualByComparingTo("150000000");
        assertThat(finances.get("room").decimalValue()).isEqualByComparingTo("125000000");
        assertThat(finances.get("sentences").get(0).asString()).startsWith("I14: ");
        assertThat(finances.get("years")).hasSize(1);

        JsonNode told = as("clerk", "/api/projects/" + Projects.PROJECT + "/history?size=100")
                .json();
        told.get("items")
                .forEach(item -> assertThat(item.get("sentence").asString())
                        .doesNotContain("{", "}", "null")
                        .doesNotContainPattern("[A-Z]{2,}_[A-Z]"));

        SortedMap<String, String> before = rowHashes();
        assertThat(before.get("project_dossier")).startsWith("1:");
        replayed();
        assertThat(rowHashes()).isEqualTo(before);
    }
}
