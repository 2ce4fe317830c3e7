package org.defter.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanAdopted;
import org.defter.kernel.plan.PlanClosed;
import org.defter.kernel.plan.PlanEnding;
import org.defter.kernel.plan.PlanResumed;
import org.defter.kernel.plan.PlanSuspended;
import org.defter.kernel.plan.PlanUpdated;
import org.defter.query.platform.ViewsOnPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

/** What became of plans is in rows of before as the view of today writes it (V890), at every stage of a plan and of its past. */
@DirtiesContext
class PlanFateMigrationIT extends ViewsOnPostgres {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    @Test
    void rowsOfBeforeGetWhatTheViewOfTodayWrites() throws IOException {
        List<DomainEvent> story = RealCase.story();
        PlanAdopted adopted = first(story, PlanAdopted.class);
        PlanUpdated updated = first(story, PlanUpdated.class);
        int inForce = story.indexOf(adopted) + 1;

        recorded(story.subList(0, inForce - 1));
        same(null);
        recorded(story.subList(inForce - 1, inForce));
        same("IN_FORCE");
        recorded(story.subList(inForce, story.size()));
        same("UPDATED");
        FrozenPlan one = adopted.frozen();
        FrozenPlan two = updated.frozen();
        DecisionNumber number = updated.decision();
        recorded(List.of(new PlanSuspended(RealCase.PLAN, one, null, RealCase.ADOPTION, number, DAY)));
        same("SUSPENDED");
        recorded(List.of(new PlanResumed(RealCase.PLAN, one, two, RealCase.ADOPTION, number, DAY)));
        same("UPDATED");
        recorded(List.of(new PlanClosed(
                RealCase.PLAN,
                two,
                PlanEnding.RENEWED,
                new PlanId(Identifiers.derived("example", "renewal")),
                RealCase.UPDATE,
                number,
                DAY)));
        same("RENEWED");
    }

    private static <T> T first(List<DomainEvent> story, Class<T> type) {
        return story.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private void same(@Nullable String fate) throws IOException {
        assertThat(jdbc.queryForList(
                        "select fate from query.plan_dossier where id = ?", String.class, RealCase.PLAN.value()))
                .containsExactly(fate);
        List<Map<String, Object>> plans = rows("plan_dossier");
        List<Map<String, Object>> past = rows("plan_past");
        assertThat(past).isNotEmpty();

        jdbc.update("update query.plan_dossier set fate = null, view = view - 'fate'");
        jdbc.update("update query.plan_past set fate = null");
        if (fate != null) {
            assertThat(rows("plan_dossier")).isNotEqualTo(plans);
            assertThat(rows("plan_past")).isNotEqualTo(past);
        }
        updates().forEach(jdbc::update);
        assertThat(rows("plan_dossier")).isEqualTo(plans);
        assertThat(rows("plan_past")).isEqualTo(past);
    }

    /** What the migration does to rows; the columns are there. */
    private static List<String> updates() throws IOException {
        try (InputStream script =
                PlanFateMigrationIT.class.getResourceAsStream("/db/query/V890__what_became_of_plans.sql")) {
            String sql = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^--.*$", "");
            List<String> updates = Arrays.stream(sql.split(";"))
                    .map(String::strip)
                    .filter(statement -> statement.startsWith("with "))
                    .toList();
            assertThat(updates).hasSize(2);
            return updates;
        }
    }

    private List<Map<String, Object>> rows(String table) {
        return jdbc.queryForList(
                "select row_to_json(t)::text as row from (select * from query." + table + ") t order by 1");
    }
}
