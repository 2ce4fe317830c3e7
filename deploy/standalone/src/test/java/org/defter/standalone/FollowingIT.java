package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Citizens and logins who follow along: Atom and calendars after the real case and after one that a court annulled. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(LiveCaseIT.DayByDay.class)
class FollowingIT extends StandaloneTest {

    private static final HttpClient VISITOR = HttpClient.newHttpClient();

    @Autowired
    private JdbcClient database;

    @Autowired
    private LiveCaseIT.DayClock clock;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) {
        registry.add("defter.feeds.address", () -> "https://defter.example.bel.tr/");
    }

    @BeforeAll
    void tell() throws Exception {
        clock.moveTo(LocalDate.of(2026, 11, 22));
        new StoryTeller(base(), "following").tell(theStory(), (number, step) -> {});
        StoryTeller other = new StoryTeller(base(), "following-annulled");
        other.tell(Story.read(new FileSystemResource("../http/stories/plan-annulled.http")), (number, step) -> {});
        json("auditor", "/api/history?size=1", "Defter-Position", other.position());
        json("auditor", "/api/decisions?size=1", "Defter-Position", other.position());
        json("auditor", "/api/agenda?size=1", "Defter-Position", other.position());
        json("auditor", "/api/worklist?size=1", "Defter-Position", other.position());
        // Back to when the case was under way: calendars hold the year before, and what is to come.
        clock.moveTo(LocalDate.of(2024, 6, 1));
    }

    private HttpResponse<String> visit(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(base().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return VISITOR.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Feed atom(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        return (Feed) new WireFeedInput().build(new StringReader(answer.body()));
    }

    @Test
    void theDecisionsAreThoseThatWereAnnouncedAndKeepTheirIdentifiers() throws Exception {
        HttpResponse<String> answer = visit("/feeds/decisions.atom");
        List<Entry> entries = atom(answer).getEntries();
        JsonNode announced = JSON.readTree(visit("/api/decisions?size=100").body());

        assertThat(entries).hasSize(announced.path("total").asInt());
        assertThat(json("auditor", "/api/decisions?size=1").path("total").asInt())
                .isGreaterThanOrEqualTo(entries.size());
        assertThat(entries)
                .extracting(Entry::getId)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("tag:defter\\.example\\.bel\\.tr,20\\d\\d:event/[0-9a-f-]{36}"));
        assertThat(entries).extracting(Entry::getUpdated).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(entries)
                .anySatisfy(entry ->
                        assertThat(entry.getContents().getFirst().getValue()).contains("iptal"));
        for (Entry entry : entries) {
            URI page = URI.create(entry.getAlternateLinks().getFirst().getHref());
            assertThat(page.getHost()).isEqualTo("defter.example.bel.tr");
            assertThat(visit(page.getPath()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoHasTheFeedGetsNothingTwice() throws Exception {
        for (String path : List.of(
                "/feeds/decisions.atom",
                "/feeds/agendas.atom?lang=en",
                "/feeds/plans.atom",
                "/calendars/sittings.ics")) {
            HttpResponse<String> first = visit(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(first.headers().firstValue("Cache-Control")).contains("max-age=60, public");

            assertThat(visit(path, "If-None-Match", tag).statusCode()).as(path).isEqualTo(304);
            assertThat(visit(path, "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> feed = visit("/feeds/decisions.atom");
        assertThat(visit(
                                "/feeds/decisions.atom",
                                "If-Modified-Since",
                                feed.headers().firstValue("Last-Modified").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void agendasNameTheirItemsInBothLanguages() throws Exception {
        Feed turkish = atom(visit("/feeds/agendas.atom"));
        Feed english = atom(visit("/feeds/agendas.atom?lang=en"));

        assertThat(turkish.getTitle()).contains("gündem");
        assertThat(english.getTitle()).contains("agendas");
        assertThat(turkish.getEntries())
                .isNotEmpty()
                .hasSameSizeAs(english.getEntries())
                .anySatisfy(entry ->
                        assertThat(entry.getContents().getFirst().getValue()).contains("Uluslararasılaşma"));
        assertThat(turkish.getOtherLinks()).extracting(Link::getRel).contains("self", "first");
    }

    @Test
    void plansSayWhatBecameOfThemAndOnlyThoseThatWereEverInForce() throws Exception {
        List<Entry> entries = atom(visit("/feeds/plans.atom?lang=en")).getEntries();
        JsonNode known =
                JSON.readTree(visit("/api/plans?onceInForce=true&size=100").body());
        Map<String, String> fates = new HashMap<>();
        known.path("items")
                .forEach(plan ->
                        fates.put(plan.path("id").asString(), plan.path("fate").asString()));

        assertThat(fates).isNotEmpty();
        assertThat(json("auditor", "/api/plans?size=1").path("total").asInt()).isGreaterThanOrEqualTo(fates.size());
        assertThat(entries).hasSameSizeAs(fates.keySet());
        assertThat(entries).extracting(Entry::getUpdated).isSortedAccordingTo((a, b) -> b.compareTo(a));
        for (Entry entry : entries) {
            String path =
                    URI.create(entry.getAlternateLinks().getFirst().getHref()).getPath();
            assertThat(visit(path).statusCode()).isEqualTo(200);
            assertThat(entry.getCategories().getFirst().getTerm())
                    .isEqualTo(fates.get(path.substring(path.lastIndexOf('/') + 1)));
            assertThat(entry.getContents().getFirst().getValue()).matches("<p>[^{}]*\\d{4}[^{}]*</p>");
        }
    }

    private static List<VEvent> events(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
        return calendar.getComponents("VEVENT");
    }

    private static String value(VEvent event, String name) {
        return event.getProperty(name).map(Property::getValue).orElse("");
    }

    @Test
    void aLoginFetchesItsCalendarUntilItEndsTheAddress() throws Exception {
        HttpResponse<String> made =
                post("office", "/api/me/calendars", "{\"label\":\"Telefonum\",\"language\":\"tr\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String path = JSON.readTree(made.body()).path("path").asString();
        String entry = made.headers().firstValue("Location").orElseThrow();
        String token = path.substring("/calendars/".length(), path.length() - ".ics".length());
        assertThat(token).hasSize(43);

        List<VEvent> events = events(visit(path));
        List<String> wanted = new ArrayList<>();
        json("office", "/api/worklist?mine=true&size=100").path("items").forEach(task -> {
            if (!task.path("dueOn").isMissingNode() && !task.path("dueOn").isNull()) {
                wanted.add("Son gün: " + task.path("text").asString() + " – "
                        + task.path("title").asString());
            }
        });
        assertThat(events)
                .filteredOn(event -> value(event, "UID").startsWith("task-")
                        && value(event, "STATUS").equals("CONFIRMED"))
                .extracting(event -> value(event, "SUMMARY"))
                .containsExactlyInAnyOrderElementsOf(wanted);

        assertThat(json("office", "/api/me/calendars")).hasSize(1);
        assertThat(json("office", "/api/me/calendars").toString()).doesNotContain(token);
        assertThat(json("clerk", "/api/me/calendars")).isEmpty();
        assertThat(database.sql("select count(*) from feeds.calendar where token_hash::text like '%' || :token || '%'"
                                + " or label like '%' || :token || '%'")
                        .param("token", token)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(send("DELETE", "clerk", entry, "").statusCode()).isEqualTo(404);
        assertThat(send("DELETE", "office", entry, "").statusCode()).isEqualTo(204);
        assertThat(visit(path).statusCode()).isEqualTo(404);
        assertThat(visit("/calendars/anything.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void aLoginHasTenAddressesAtMost() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(post("finance", "/api/me/calendars", "{}").statusCode()).isEqualTo(201);
        }
        HttpResponse<String> refused = post("finance", "/api/me/calendars", "{}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("TOO_MANY_ADDRESSES");
    }

    @Test
    void everybodyMayKnowWhenTheCouncilSits() throws Exception {
        List<VEvent> events = events(visit("/calendars/sittings.ics"));
        JsonNode announced =
                JSON.readTree(visit("/api/agenda?size=100&from=2023-06-01").body());

        assertThat(announced.path("total").asInt()).isPositive();
        assertThat(events).hasSize(announced.path("total").asInt());
        announced
                .path("items")
                .forEach(agenda -> assertThat(events).anySatisfy(event -> {
                    assertThat(value(event, "UID"))
                            .isEqualTo("sitting-" + agenda.path("sittingId").asString() + "@defter.example.bel.tr");
                    assertThat(value(event, "SEQUENCE"))
                            .isEqualTo(agenda.path("version").asString());
                    assertThat(value(event, "DTSTART"))
                            .isEqualTo(LocalDate.parse(agenda.path("day").asString())
                                    .atTime(LocalTime.parse(agenda.path("time").asString()))
                                    .minusHours(3)
                                    .format(DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)));
                }));
    }
}
