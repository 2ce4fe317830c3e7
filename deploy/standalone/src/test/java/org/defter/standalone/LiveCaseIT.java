package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.defter.kernel.TownHall;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same case typed in day by day as it happens, every date left out and the clock at that day, ends in the same record
 * as the case entered years later: the same business events with the same days.
 */
@Tag("long")
@Import(LiveCaseIT.DayByDay.class)
class LiveCaseIT extends StandaloneTest {

    /** A clock that stands at noon of a day until it is moved. */
    static final class DayClock extends Clock {

        private volatile LocalDate day = LocalDate.of(2011, 1, 1);

        void moveTo(LocalDate next) {
            day = next;
        }

        @Override
        public ZoneId getZone() {
            return TownHall.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return day.atTime(12, 0).atZone(TownHall.ZONE).toInstant();
        }
    }

    @TestConfiguration
    static class DayByDay {

        @Bean
        @Primary
        DayClock dayClock() {
            return new DayClock();
        }
    }

    @Autowired
    private DayClock clock;

    @Autowired
    private JdbcClient database;

    @Test
    void endsInTheSameRecordAsTheCaseEnteredYearsLater() throws Exception {
        Story story = theStory();
        StoryTeller live = new StoryTeller(base(), "live");
        for (Story.Step step : story.steps()) {
            LocalDate day = step.on();
            if (day != null) {
                clock.moveTo(day);
                awaitClocks(day);
                live.catchUpWith(highest());
            }
            live.tell(new Story(List.of(withoutDate(step))), (number, told) -> {});
        }
        List<String> liveEvents = businessEvents();

        clock.moveTo(LocalDate.of(2026, 11, 22));
        long before = highest();
        new StoryTeller(base(), "years-later").tell(withoutLooking(story), (number, step) -> {});

        assertThat(liveEvents).hasSizeGreaterThan(200);
        assertThat(businessEventsAfter(before)).containsExactlyInAnyOrderElementsOf(liveEvents);
    }

    /**
     * What is overdue has been run out by the poller before anyone acts on that day. Which clocks run is a projection:
     * only once it has seen every event does an empty list mean that none is overdue.
     */
    private void awaitClocks(LocalDate day) {
        String everything = Long.toString(highest());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("auditor", "/api/clocks", "Defter-Position", everything)
                                .statusCode()
                        == 200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database.sql("select count(*) from command.open_clock where last_day < :day")
                                .param("day", day)
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private static Story.Step withoutDate(Story.Step step) {
        String body = Pattern.compile(",?\\s*\"occurredOn\": \"[0-9-]*\"")
                .matcher(step.body())
                .replaceAll("");
        return new Story.Step(
                step.title(),
                step.user(),
                step.on(),
                step.method(),
                step.path(),
                body.replaceFirst("\\{\\s*,", "{"),
                step.save(),
                step.keep(),
                step.sees(),
                step.lets(),
                step.refused());
    }

    private long highest() {
        return database.sql("select coalesce(max(global_index), 0) from eventstore.domain_event")
                .query(Long.class)
                .single();
    }

    private List<String> businessEvents() {
        return businessEventsAfter(0);
    }

    /** Type and day of every event; account ties are recorded on the day they are made, not of the case. */
    private List<String> businessEventsAfter(long position) {
        return database.sql("""
                        select payload_type || ' ' || (payload ->> 'occurredOn') from eventstore.event_text
                        where global_index > :position and payload_type not like 'Account%'
                        order by 1""").param("position", position).query(String.class).list();
    }
}
