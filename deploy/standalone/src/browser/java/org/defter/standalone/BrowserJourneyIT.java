package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import javax.sql.DataSource;
import org.defter.standalone.PagesBrowser.Look;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The real case done by its people in a browser, every act in its form, with scripts and without: from the founding to the plan
 * in force and its update. {@code -Ddefter.journey=whole} goes on with what was done under the plan, to the scorecard.
 */
@Tag("slow")
class BrowserJourneyIT extends StandaloneTest {

    private static final boolean WHOLE = "whole".equals(System.getProperty("defter.journey"));

    @Autowired
    private DataSource database;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everybodyDoesTheirWorkInABrowser(boolean scripts) throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Look look = new Look("tr", ColorScheme.LIGHT, 1280, scripts);
        long before = events(jdbc);
        try (PagesBrowser browser = new PagesBrowser(base());
                ActsInBrowser acts = new ActsInBrowser(
                        browser, look, json("auditor", "/v3/api-docs"), () -> Long.toString(newest(jdbc)))) {
            StoryTeller teller = new StoryTeller(base(), acts);
            teller.tell(withoutLooking(WHOLE ? theWholeStory() : theStory()), (number, step) -> {});

            assertThat(json(
                                    "auditor",
                                    "/api/plans/" + teller.kept("plan"),
                                    "Defter-Position",
                                    String.valueOf(teller.position()))
                            .path("state")
                            .asString())
                    .isEqualTo("IN_FORCE");
        }
        assertThat(events(jdbc) - before)
                .as("as many events as the story told to the API has")
                .isGreaterThan(WHOLE ? 450 : 150);
    }

    private static long newest(JdbcTemplate jdbc) {
        Long newest = jdbc.queryForObject("select max(global_index) from eventstore.domain_event", Long.class);
        return newest == null ? 0 : newest;
    }

    private static long events(JdbcTemplate jdbc) {
        Long events = jdbc.queryForObject("select count(*) from eventstore.domain_event", Long.class);
        return events == null ? 0 : events;
    }
}
