package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** An agenda is drawn up in a browser without scripts: items are moved and taken off it until it is announced. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(LiveCaseIT.DayByDay.class)
class AgendaPagesIT extends StandaloneTest {

    private static final Pattern LEFT_OVER = Pattern.compile("\\?\\?\\S+|\\b(council|value|act|whynot)\\.[a-z]+\\S*");

    @Autowired
    private LiveCaseIT.DayClock clock;

    private StoryTeller teller;

    /** The real case up to its first sitting, the agenda still empty. */
    @BeforeAll
    void tell() throws Exception {
        clock.moveTo(LocalDate.of(2024, 3, 4));
        List<Story.Step> steps = theStory().steps();
        int agenda = 0;
        while (!steps.get(agenda).path().endsWith("/agenda-items")) {
            agenda++;
        }
        teller = new StoryTeller(base(), "agenda");
        teller.tell(new Story(steps.subList(0, agenda)), (number, step) -> {});
    }

    private String submitted(String title) throws Exception {
        HttpResponse<String> made = post(
                "clerk",
                "/api/proposals",
                "{\"municipalityId\":\"" + teller.kept("municipality") + "\",\"unitId\":\"" + teller.kept("department")
                        + "\",\"title\":\"" + title + "\",\"matter\":\"OTHER\",\"request\":{\"kind\":\"PLAIN\"},"
                        + "\"legalBases\":[{\"law\":\"5393\",\"article\":\"18\"}],\"text\":\"Örnek metin.\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String id = lastPart(made);
        HttpResponse<String> sent = post("head", "/api/proposals/" + id + "/submission", "{}", "If-Match", "\"0\"");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        json("auditor", "/api/worklist?size=1", "Defter-Position", position(sent));
        return id;
    }

    private HttpResponse<String> act(String path, String body) throws Exception {
        String sitting = "/api/sittings/" + teller.kept("sitting1A");
        return post(
                "office",
                sitting + path,
                body,
                "If-Match",
                get("office", sitting).headers().firstValue("ETag").orElseThrow());
    }

    private List<String> order() throws Exception {
        List<String> order = new ArrayList<>();
        json("office", "/api/sittings/" + teller.kept("sitting1A"))
                .path("agenda")
                .forEach(item -> order.add(item.path("itemNumber").asInt() + " "
                        + item.path("title").asString()));
        return order;
    }

    private List<String> listed() throws Exception {
        List<String> order = new ArrayList<>();
        for (JsonNode sitting : json("office", "/api/agenda?size=100").path("items")) {
            if (sitting.path("sittingId").asString().equals(teller.kept("sitting1A"))) {
                sitting.path("items")
                        .forEach(item -> order.add(item.path("number").asInt() + " "
                                + item.path("title").asString()));
            }
        }
        return order;
    }

    private static PageForm moving(String page, int number, int to) {
        return PageForm.all(page).stream()
                .filter(form -> form.action().equals("/acts/moveAgendaItem")
                        && form.value("itemNumber").equals(String.valueOf(number))
                        && form.value("toNumber").equals(String.valueOf(to)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such form on " + page));
    }

    @Test
    void isChangedUntilItIsAnnounced() throws Exception {
        String bench = submitted("Bank onarımı");
        String fountain = submitted("Çeşme onarımı");
        String park = submitted("Park adı");
        int number = 1;
        for (String proposal : List.of(bench, fountain, park)) {
            HttpResponse<String> added =
                    act("/agenda-items", "{\"itemNumber\":" + number++ + ",\"proposalId\":\"" + proposal + "\"}");
            assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
            json("office", "/api/sittings/" + teller.kept("sitting1A"), "Defter-Position", position(added));
        }
        String sitting = "/sittings/" + teller.kept("sitting1A");
        Browser office = Browser.of(base(), "office", "tr");

        // One place up: the one before it moves down.
        String page = office.get(sitting).body();
        assertThat(page).doesNotContain("name=\"toNumber\" value=\"0\"", "name=\"toNumber\" value=\"4\"");
        HttpResponse<String> moved =
                office.post(sitting, "/acts/moveAgendaItem", moving(page, 3, 2).body());
        assertThat(moved.statusCode()).as(moved.body()).isIn(200, 302, 303);
        await().untilAsserted(
                        () -> assertThat(order()).containsExactly("1 Bank onarımı", "2 Park adı", "3 Çeşme onarımı"));
        await().untilAsserted(() -> assertThat(listed()).isEqualTo(order()));
        await().untilAsserted(() -> assertThat(json("office", "/api/proposals/" + park)
                        .at("/placements/0/itemNumber")
                        .asInt())
                .isEqualTo(2));
        assertThat(json("office", "/api/proposals/" + park).path("placements")).hasSize(1);

        // Taken off: the form asks why, and the proposal waits for an agenda again.
        String asking = office.get(
                        "/acts/removeAgendaItem?id=" + teller.kept("sitting1A") + "&itemNumber=1&back=" + sitting)
                .body();
        PageForm form = PageForm.of(asking, "/acts/removeAgendaItem").with("reason", "Eki tamamlanacak (örnek)");
        assertThat(form.value("itemNumber")).isEqualTo("1");
        HttpResponse<String> removed = office.post(sitting, "/acts/removeAgendaItem", form.body());
        assertThat(removed.statusCode()).as(removed.body()).isIn(200, 302, 303);
        await().untilAsserted(() -> assertThat(order()).containsExactly("2 Park adı", "3 Çeşme onarımı"));
        await().untilAsserted(() -> assertThat(listed()).isEqualTo(order()));
        await().untilAsserted(() -> {
            JsonNode file = json("office", "/api/proposals/" + bench);
            assertThat(file.path("state").asString()).isEqualTo("SUBMITTED");
            assertThat(file.path("placements")).isEmpty();
        });
        await().untilAsserted(() -> assertThat(json("office", "/api/worklist?size=100&task=PLACE_FOR_REFERRAL")
                        .path("items"))
                .extracting(task -> task.path("subjectId").asString())
                .contains(bench));
        assertThat(Browser.words(office.get("/proposals/" + bench + "/history").body()))
                .contains("gündemden çıkarıldı", "Eki tamamlanacak (örnek)");
        assertThat(Browser.words(office.get(sitting + "/history").body())).contains("Gündemin sırası değişti");

        // Announced, it stays: neither is offered, and the page and the API say why not.
        HttpResponse<String> announced = act("/announcement", "{}");
        assertThat(announced.statusCode()).as(announced.body()).isEqualTo(200);
        json("office", "/api/sittings/" + teller.kept("sitting1A"), "Defter-Position", position(announced));
        HttpResponse<String> frozen = office.get(sitting);
        assertThat(frozen.body()).doesNotContain("/acts/moveAgendaItem", "/acts/removeAgendaItem");
        assertThat(Browser.words(frozen.body()))
                .contains("Gündem ilan edildi: maddeleri ve sırası üyelere bildirildiği gibi kalır.");
        assertThat(frozen.body()).contains("/help/rules/A04");
        for (HttpResponse<String> refused : List.of(
                act("/agenda-moves", "{\"itemNumber\":3,\"toNumber\":2}"),
                act("/agenda-removals", "{\"itemNumber\":3,\"reason\":\"Geç kaldı\"}"))) {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("A04").contains("AGENDA_ANNOUNCED");
        }
        String now = get("office", "/api/sittings/" + teller.kept("sitting1A"))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<String> late = office.post(
                sitting,
                "/acts/removeAgendaItem",
                form.with("itemNumber", "3")
                        .with("version", now)
                        .with("key", "late")
                        .body());
        assertThat(Browser.words(late.body())).contains("Gündem ilan edilmiş");
        Map<String, String> wrong = new LinkedHashMap<>();
        Browser.inspect(frozen, sitting, LEFT_OVER, wrong);
        assertThat(wrong).isEmpty();
    }

    @Test
    void isChangedByTheCouncilOfficeOnly() throws Exception {
        for (String path : List.of("/agenda-moves", "/agenda-removals")) {
            assertThat(post(
                                    "clerk",
                                    "/api/sittings/" + teller.kept("sitting1A") + path,
                                    "{\"itemNumber\":1,\"toNumber\":1,\"reason\":\"x\"}",
                                    "If-Match",
                                    "\"0\"")
                            .statusCode())
                    .isEqualTo(403);
        }
    }
}
