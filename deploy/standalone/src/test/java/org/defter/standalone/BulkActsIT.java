package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.AccountId;
import org.defter.kernel.platform.notice.ClaimedTasks;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * The worklist in a browser without scripts. Many tasks at once: a preview that does nothing, then one command each, told one by one. And one
 * task that somebody of the office takes on.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(LiveCaseIT.DayByDay.class)
class BulkActsIT extends StandaloneTest {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-zA-Z]+(?:\\.\\d+)?)\" value=\"([^\"]*)\"");
    private static final Pattern LEFT_OVER = Pattern.compile("\\?\\?\\S+|\\b(bulk|value|act|whynot)\\.[a-z]+\\S*");

    @Autowired
    private LiveCaseIT.DayClock clock;

    @Autowired
    private ClaimedTasks claims;

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
        teller = new StoryTeller(base(), "bulk");
        teller.tell(new Story(steps.subList(0, agenda)), (number, step) -> {});
    }

    private String draft(String title) throws Exception {
        HttpResponse<String> made = post(
                "clerk",
                "/api/proposals",
                "{\"municipalityId\":\"" + teller.kept("municipality") + "\",\"unitId\":\"" + teller.kept("department")
                        + "\",\"title\":\"" + title + "\",\"matter\":\"OTHER\",\"request\":{\"kind\":\"PLAIN\"},"
                        + "\"legalBases\":[{\"law\":\"5393\",\"article\":\"18\"}],\"text\":\"Örnek metin.\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        json("auditor", "/api/worklist?size=1", "Defter-Position", position(made));
        return lastPart(made);
    }

    private List<JsonNode> tasks(String user, String query) throws Exception {
        List<JsonNode> tasks = new ArrayList<>();
        json(user, "/api/worklist?size=100&" + query).path("items").forEach(tasks::add);
        return tasks;
    }

    private static String selection(List<String> keys, String... more) {
        StringBuilder path = new StringBuilder("/worklist/selection?")
                .append(keys.stream().map(key -> "task=" + encoded(key)).collect(Collectors.joining("&")));
        for (int i = 0; i < more.length; i += 2) {
            path.append('&').append(more[i]).append('=').append(encoded(more[i + 1]));
        }
        return path.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the form of the preview sends. */
    private static String form(String page) {
        String below = page.substring(page.indexOf("action=\"/worklist/outcome\""));
        return HIDDEN.matcher(below)
                .results()
                .filter(field -> !field.group(1).equals("_csrf"))
                .map(field -> field.group(1) + "="
                        + encoded(field.group(2)
                                .replace("&amp;", "&")
                                .replace("&#39;", "'")
                                .replace("&quot;", "\"")))
                .collect(Collectors.joining("&"));
    }

    private long events(String proposal) throws Exception {
        return json("auditor", "/api/proposals/" + proposal + "/history?size=1")
                .path("total")
                .asLong();
    }

    @Test
    void aTaskIsTakenOnTakenOverAndGivenBack() throws Exception {
        String key = "proposal/" + draft("Anıt alanı") + "/submit/";
        String claim = "/api/worklist/claim?task=" + key;
        JsonNode task = tasks("head", "mine=true&claimed=NOBODY").stream()
                .filter(one -> one.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
        String body = "{\"opened\":" + task.path("opened").asLong() + ",\"office\":\"unit-head\"}";
        assertThat(task.path("claimAs").asString()).isEqualTo("unit-head");
        assertThat(held("clerk", key).has("claimAs")).isFalse();

        assertThat(send("PUT", "clerk", claim, body).body()).contains("ROLE_NOT_ALLOWED");
        assertThat(send("PUT", "head", claim.replace("proposal/", "proposal/0"), body)
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("PUT", "head", claim, "{\"office\":\"unit-head\"}").body())
                .contains("INVALID_BODY")
                .contains("opened");
        assertThat(get("head", "/api/worklist?claimed=ME&asOf=2024-03-01").body())
                .contains("INVALID_PARAMETER")
                .contains("claimed");

        Browser head = Browser.of(base(), "head", "tr");
        String list = "/worklist?mine=true&claimed=NOBODY";
        assertThat(head.get(list).body()).contains("Üstlen: ").contains("Anıt alanı");
        String take = button(head.get(list).body(), "/worklist/claim", key);
        String after = head.post(list, take, "back=" + encoded(list)).body();
        assertThat(Browser.words(after)).doesNotContain("Anıt alanı");
        assertThat(Browser.words(head.get("/worklist?mine=true&claimed=ME").body()))
                .contains("Anıt alanı")
                .contains("siz üstlendiniz")
                .contains("Bırak");
        assertThat(held("clerk", key).path("claim").path("own").asBoolean()).isFalse();
        assertThat(held("head", key).path("claim").path("own").asBoolean()).isTrue();
        assertThat(send("PUT", "head", claim, body).statusCode()).isEqualTo(204);

        // A colleague takes it over; who had it is told so by the list, and not by a button that does nothing.
        LoginId colleague = new LoginId("urn:example", "vekil");
        AccountId mine =
                AccountId.of(held("head", key).path("claim").path("account").asString());
        assertThat(claims.claim(colleague, key, task.path("opened").asLong(), Role.UNIT_HEAD, mine))
                .isEqualTo(ClaimedTasks.Outcome.CLAIMED);
        assertThat(send("PUT", "head", claim, body).body()).contains("TASK_TAKEN");
        assertThat(send("DELETE", "head", claim, "").statusCode()).isEqualTo(404);
        HttpResponse<String> refused = head.post(list, take, "back=" + encoded(list));
        assertThat(Browser.words(refused.body())).contains("başka biri üstlendi");
        String everything = "/worklist?mine=true";
        String shown = head.get(everything).body();
        assertThat(Browser.words(shown)).contains("vekil üstlendi").contains("Devral");
        String over = button(shown, "/worklist/claim", key);
        assertThat(over).contains("from=" + colleague.accountId());
        assertThat(Browser.words(head.post(everything, over, "back=" + encoded(everything))
                        .body()))
                .contains("siz üstlendiniz");

        String released = head.post(
                        everything,
                        button(head.get(everything).body(), "/worklist/release", key),
                        "back=" + encoded(everything))
                .body();
        assertThat(button(released, "/worklist/claim", key)).isEqualTo(take);
        assertThat(LEFT_OVER.matcher(Browser.words(released)).find()).isFalse();
        assertThat(held("head", key).has("claim")).isFalse();
    }

    private JsonNode held(String user, String key) throws Exception {
        return tasks(user, "state=ALL").stream()
                .filter(one -> one.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Where the button beside a task sends to. */
    private static String button(String page, String path, String key) {
        return Pattern.compile("formaction=\"(" + path + "\\?[^\"]*)\"")
                .matcher(page)
                .results()
                .map(button -> button.group(1).replace("&amp;", "&"))
                .filter(button ->
                        URLDecoder.decode(button, StandardCharsets.UTF_8).contains("task=" + key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void manyAreSubmittedAndPutOnAnAgendaAndEachIsToldOf() throws Exception {
        List<String> drafts = List.of(draft("Park adı 1"), draft("Park adı 2"), draft("Park adı 3"));
        List<String> keys =
                drafts.stream().map(id -> "proposal/" + id + "/submit/").toList();
        Browser head = Browser.of(base(), "head", "tr");
        String list = head.get("/worklist?mine=true").body();
        assertThat(list).contains("action=\"/worklist/selection\"").contains("value=\"" + keys.get(1) + "\"");

        // The preview does nothing; what is done meanwhile by somebody else is named in the outcome.
        String preview = head.get(selection(keys)).body();
        assertThat(preview).contains("3 işlemi yap").contains("Park adı 2");
        assertThat(events(drafts.get(0))).isEqualTo(1);
        HttpResponse<String> first = send("POST", "head", "/api/proposals/" + drafts.get(2) + "/submission", "{}");
        if (first.statusCode() >= 300) {
            first = post("head", "/api/proposals/" + drafts.get(2) + "/submission", "{}", "If-Match", "\"0\"");
        }
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        String outcome = Browser.words(
                head.post("/worklist", "/worklist/outcome", form(preview)).body());
        assertThat(outcome).contains("Yapıldı: 2. Reddedildi: 1. Bilinmiyor: 0.");
        // Sent again it is the same answer, and nothing is recorded twice.
        String again = Browser.words(
                head.post("/worklist", "/worklist/outcome", form(preview)).body());
        assertThat(again).contains("Yapıldı: 2. Reddedildi: 1. Bilinmiyor: 0.");
        assertThat(events(drafts.get(0))).isEqualTo(2);

        // A task that is done, and one of another office: left out, each with its reason.
        String late = Browser.words(
                head.get(selection(List.of(keys.get(0), "proposal/" + drafts.get(1) + "/place/referral/")))
                        .body());
        assertThat(late).contains("günü yapıldı").contains("Yazı işleri").doesNotContain("işlemi yap");

        List<String> places =
                drafts.stream().map(id -> "proposal/" + id + "/place/referral/").toList();
        Browser office = Browser.of(base(), "office", "en");
        String placing = office.get(selection(places)).body();
        assertThat(placing)
                .contains("Do all 3")
                .contains("item 1 of the agenda")
                .contains("item 3 of the agenda");
        assertThat(Browser.words(office.post("/worklist", "/worklist/outcome", form(placing))
                        .body()))
                .contains("Done: 3. Refused: 0. Not known: 0.");
        String sitting = "/api/sittings/" + teller.kept("sitting1A");
        await().untilAsserted(
                        () -> assertThat(json("office", sitting).path("agenda")).hasSize(3));
        await().untilAsserted(() -> assertThat(tasks("office", "task=PLACE_FOR_REFERRAL"))
                .extracting(task -> task.path("subjectId").asString())
                .doesNotContainAnyElementsOf(drafts));
    }

    /** From the list of files: what waits in each of those chosen, and nothing of what waits for others. */
    @Test
    void filesAreChosenAndWhatWaitsInThemIsDone() throws Exception {
        List<String> drafts = List.of(draft("Çeşme onarımı 1"), draft("Çeşme onarımı 2"));
        String done = draft("Çeşme onarımı 3");
        assertThat(send("POST", "head", "/api/proposals/" + done + "/submission", "{}")
                        .statusCode())
                .isIn(200, 428);
        post("head", "/api/proposals/" + done + "/submission", "{}", "If-Match", "\"0\"");
        json("auditor", "/api/worklist?size=1", "Defter-Position", newest());
        Browser head = Browser.of(base(), "head", "tr");
        String list = head.get("/proposals?q=onar%C4%B1m%C4%B1").body();
        assertThat(list)
                .contains("action=\"/worklist/selection\"")
                .contains("name=\"file\" value=\"" + drafts.get(1) + "\"")
                .contains("value=\"submitProposal\"")
                .doesNotContain("value=\"announceDecision\"");
        assertThat(Browser.of(base(), "auditor", "tr").get("/proposals").body())
                .as("who does none of it has no boxes")
                .doesNotContain("name=\"file\"");

        String files = Stream.concat(drafts.stream(), Stream.of(done))
                .map(id -> "file=" + id)
                .collect(Collectors.joining("&"));
        HttpResponse<String> preview = head.get(
                "/worklist/selection?" + files + "&act=submitProposal&back=" + encoded("/proposals?q=onarımı"));
        assertThat(Browser.words(preview.body()))
                .contains("2 işlemi yap", "bekleyen bir iş yok", "Çeşme onarımı 3")
                .contains("Dosyalar");
        Map<String, String> wrong = new LinkedHashMap<>();
        Browser.inspect(preview, "/worklist/selection", LEFT_OVER, wrong);
        assertThat(wrong).isEmpty();
        HttpResponse<String> outcome = head.post("/worklist", "/worklist/outcome", form(preview.body()));
        assertThat(Browser.words(outcome.body())).contains("Yapıldı: 2. Reddedildi: 0. Bilinmiyor: 0.");
        assertThat(events(drafts.get(0))).isEqualTo(2);
        assertThat(Browser.words(head.get("/worklist/selection?" + files + "&act=signDecision")
                        .body()))
                .as("another act than the one that waits")
                .doesNotContain("işlemi yap");
        assertThat(head.get("/worklist/selection?file=no-such-file&act=x").statusCode())
                .isEqualTo(200);
    }

    private String newest() throws Exception {
        return json("auditor", "/api/history?order=desc&size=1")
                .at("/items/0/position")
                .asString();
    }

    @Test
    void nothingIsDoneForNothing() throws Exception {
        Browser office = Browser.of(base(), "office", "tr");
        Map<String, String> wrong = new LinkedHashMap<>();
        for (String path : List.of(
                "/worklist/selection",
                selection(List.of("proposal/00000000-0000-0000-0000-000000000000/submit/")),
                selection(List.of("no key", "../../etc/")))) {
            HttpResponse<String> page = office.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            Browser.inspect(page, path, LEFT_OVER, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(office.post("/worklist", "/worklist/outcome", "row=0&operation.0=takeVote&id.0=x")
                        .statusCode())
                .isEqualTo(404);
    }

    /** The worklist says what is left in the days the law counts. */
    @Test
    void theWorklistSaysWhatIsLeft() throws Exception {
        String list = Browser.words(
                Browser.of(base(), "office", "tr").get("/worklist?mine=true").body());
        JsonNode publish = tasks("office", "task=PUBLISH_AGENDA").getFirst();
        assertThat(publish.path("left").asString()).endsWith("gün kaldı");
        assertThat(list).contains(publish.path("left").asString());
    }
}
