package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reminder of a monitoring report that is late: by the clock and the poller, once, and never for what was over when entered. */
@Import(LiveCaseIT.DayByDay.class)
class OverdueReportIT extends StandaloneTest {

    @Autowired
    private LiveCaseIT.DayClock clock;

    @Autowired
    private JdbcClient database;

    @Test
    void isRecordedOnceForARunningPeriodAndNeverForARetrospectiveOne() throws Exception {
        clock.moveTo(LocalDate.of(2025, 12, 22));
        StoryTeller teller = new StoryTeller(base(), "overdue");
        teller.tell(
                Story.read(new FileSystemResource(Path.of("../http/stories/parts/plan-in-force.http"))), (_, _) -> {});
        open(teller, 2024);
        open(teller, 2025);
        assertThat(overdue()).isEmpty();

        clock.moveTo(LocalDate.of(2026, 2, 3));

        await().atMost(Duration.ofSeconds(60)).until(() -> !overdue().isEmpty());
        assertThat(overdue()).containsExactly("2026-02-02 1");
        await().alias("the time of 2024 stays open, and reminds nobody")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> database.sql(
                                        "select retrospective from command.open_clock where stream_type = 'MonitoringPeriod'")
                                .query(Boolean.class)
                                .list(),
                        List.of(true)::equals);
        report(teller);
    }

    private static void open(StoryTeller teller, int year) throws IOException, InterruptedException {
        teller.tell(
                new Story(List.of(step(
                        "A report of " + year,
                        "head",
                        "/api/monitoring-periods",
                        "{\"planId\": \"{{plan}}\", \"year\": " + year + ", \"report\": \"YEAR\"}",
                        "period"))),
                (_, _) -> {});
    }

    /** A late report is taken all the same. */
    private static void report(StoryTeller teller) throws IOException, InterruptedException {
        teller.tell(
                new Story(List.of(step(
                        "Reported late",
                        "clerk",
                        "/api/monitoring-periods/{{period}}/values",
                        "{\"indicatorId\": \"{{indicator}}\", \"value\": 8,"
                                + " \"evidence\": {\"title\": \"Liste (örnek)\", \"reference\": \"E-2026/7\"}}",
                        null))),
                (_, _) -> {});
    }

    private static Story.Step step(String title, String user, String path, String body, @Nullable String save) {
        return new Story.Step(title, user, null, "POST", path, body, save, null, List.of(), Map.of(), null);
    }

    /** Day and number of missing indicators of every reminder. */
    private List<String> overdue() {
        return database.sql("""
                        select (payload ->> 'occurredOn') || ' ' || jsonb_array_length(payload -> 'missing')
                        from eventstore.event_text where payload_type = 'ReportOverdue'""").query(String.class).list();
    }
}
