package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.FileSystemResource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * What a login is told by mail, from its choice to its stop, with a mail server of this process: only to an address that was confirmed,
 * everything once although the server was down and views are built anew, and nothing that is closed.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(LiveCaseIT.DayByDay.class)
class MailIT extends StandaloneTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Pattern LINK =
            Pattern.compile("https://defter\\.example\\.bel\\.tr(/mail/(?:confirm|stop)/[A-Za-z0-9_-]{43})");
    private static final HttpClient READER = HttpClient.newHttpClient();
    private static final int PORT = free();

    private static GreenMail server = started();

    @Autowired
    private LiveCaseIT.DayClock clock;

    @DynamicPropertySource
    static void mails(DynamicPropertyRegistry registry) {
        registry.add("defter.address", () -> "https://defter.example.bel.tr/");
        registry.add("defter.mail.host", () -> "127.0.0.1");
        registry.add("defter.mail.port", () -> PORT);
        registry.add("defter.mail.from", () -> "Örnek Belediyesi <defter@example.bel.tr>");
        registry.add("defter.mail.tls", () -> "NONE");
        registry.add("defter.mail.interval", () -> "100ms");
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It may be a moment before the port of one that was stopped can be had again. */
    private static GreenMail started() {
        ServerSetup setup = new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(Duration.ofSeconds(20).toMillis());
        GreenMail mails = new GreenMail(setup);
        mails.start();
        return mails;
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static List<MimeMessage> to(String address) throws Exception {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            if (message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address)) {
                found.add(message);
            }
        }
        return found;
    }

    private static List<MimeMessage> arrived(String address, int number) {
        await().atMost(Duration.ofSeconds(150)).until(() -> to(address).size() >= number);
        try {
            return to(address);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> subjects(String address) throws Exception {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : to(address)) {
            subjects.add(message.getSubject());
        }
        return subjects;
    }

    private static String part(MimeMessage message, int number) throws Exception {
        return ((Multipart) message.getContent())
                .getBodyPart(number)
                .getContent()
                .toString();
    }

    private static String link(MimeMessage message) throws Exception {
        Matcher link = LINK.matcher(part(message, 0));
        assertThat(link.find()).as(part(message, 0)).isTrue();
        return link.group(1);
    }

    /** What a mail program does: no cookies, no login. */
    private int press(String path) throws Exception {
        return READER.send(
                        HttpRequest.newBuilder(base().resolve(path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpResponse<String> look(String path) throws Exception {
        return READER.send(
                HttpRequest.newBuilder(base().resolve(path)).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private void choose(String user, String address, String language, String times) throws Exception {
        HttpResponse<String> chosen = send(
                "PUT",
                user,
                "/api/me/mail",
                "{\"address\":\"" + address + "\",\"language\":\"" + language + "\",\"hour\":8,\"times\":{" + times
                        + "}}");
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(200);
    }

    private void confirm(String address) throws Exception {
        assertThat(press(link(arrived(address, 1).getFirst()))).isEqualTo(200);
    }

    /** What was due before has gone out when a mail that was asked for afterwards has come. */
    private static String wordsTo(String address) throws Exception {
        StringBuilder words = new StringBuilder();
        for (MimeMessage mail : to(address)) {
            words.append(part(mail, 0));
        }
        return words.toString();
    }

    private void everythingDueHasGoneOut(String by) throws Exception {
        choose("finance", by, "en", "");
        arrived(by, 1);
    }

    private void tell(String story, String name) throws Exception {
        StoryTeller teller = new StoryTeller(base(), name);
        teller.tell(
                story.isEmpty() ? theStory() : Story.read(new FileSystemResource("../http/stories/" + story)),
                (number, step) -> {});
        json("auditor", "/api/worklist?size=1", "Defter-Position", teller.position());
    }

    /** By their keys: what is left of their days changes with the clock. */
    private Map<String, JsonNode> ownTasks(String user) throws Exception {
        Map<String, JsonNode> tasks = new HashMap<>();
        json(user, "/api/worklist?mine=true&size=100", "Accept-Language", "en")
                .path("items")
                .forEach(task -> tasks.put(task.path("key").asString(), task));
        return tasks;
    }

    private void rebuild(String view) throws Exception {
        String path = "/api/operations/projections/" + view + "/rebuild";
        assertThat(post("admin", path, "").statusCode()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(150))
                .until(() -> json("admin", path).path("state").asString().equals("EQUAL"));
        assertThat(post("admin", path + "/switch", "").statusCode()).isEqualTo(200);
    }

    @Test
    void aLoginIsToldWhatItChoseOnceUntilItStops() throws Exception {
        clock.moveTo(DAY);
        Browser office = Browser.of(base(), "office", "tr");
        assertThat(office.post("/notices", "/notices/mail", "address=nobody&hour=8&language=tr&time.TASK=DAILY")
                        .body())
                .contains("Bu bir e-posta adresi değil")
                .contains("value=\"nobody\"");
        assertThat(office.post(
                                "/notices",
                                "/notices/mail",
                                "address=yazi%40example.bel.tr&hour=8&language=tr&time.DECISION=AT_ONCE")
                        .body())
                .contains("yazi@example.bel.tr adresine bir onay bağlantısı gönderildi");

        // Nothing but the question goes to an address nobody has confirmed; opening the link does not, and it works
        // once.
        MimeMessage question = arrived("yazi@example.bel.tr", 1).getFirst();
        assertThat(question.getSubject()).contains("e-posta adresinizi onaylayın");
        String link = link(question);
        assertThat(look(link).body()).contains("yazi@example.bel.tr");
        assertThat(json("office", "/api/me/mail").has("address")).isFalse();
        assertThat(press(link)).isEqualTo(200);
        assertThat(press(link)).isEqualTo(404);
        assertThat(look(link).statusCode()).isEqualTo(404);
        assertThat(json("office", "/api/me/mail").path("address").asString()).isEqualTo("yazi@example.bel.tr");

        choose("mayor", "baskanlik@example.bel.tr", "en", "\"TASK\":\"DAILY\",\"DECISION\":\"DAILY\"");
        confirm("baskanlik@example.bel.tr");

        // What was open before was told of when it was opened, or to nobody.
        Set<String> before = ownTasks("mayor").keySet();

        // The server is down while the case is entered.
        server.stop();
        tell("", "mails");
        int announced = JSON.readTree(look("/api/decisions?size=100").body())
                .path("total")
                .asInt();
        assertThat(announced).isGreaterThan(2);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            JsonNode standing = json("admin", "/api/operations/mail");
            return standing.path("failures").asInt() > 0 && standing.path("due").asInt() == announced;
        });
        assertThat(Browser.of(base(), "admin", "tr").get("/operations").body()).contains("ulaşılamıyor");
        server = started();
        clock.moveTo(DAY.plusDays(1));

        // The next day it is up: each decision once for who wants that, and one digest for who wants that.
        arrived("yazi@example.bel.tr", announced);
        arrived("baskanlik@example.bel.tr", 1);
        everythingDueHasGoneOut("fence-one@example.bel.tr");
        List<MimeMessage> mails = to("yazi@example.bel.tr");
        assertThat(mails).hasSize(announced);
        assertThat(mails)
                .extracting(MimeMessage::getMessageID)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.endsWith("@defter.example.bel.tr>"));
        for (MimeMessage mail : mails) {
            assertThat(mail.getSubject()).startsWith("Karar 20");
            assertThat(mail.getFrom()[0].toString()).contains("defter@example.bel.tr");
            assertThat(mail.getHeader("List-Unsubscribe", null)).contains("https://defter.example.bel.tr/mail/stop/");
            assertThat(part(mail, 0)).contains("https://defter.example.bel.tr/proposals/", "ilan edildi");
            assertThat(part(mail, 1))
                    .contains("<html lang=\"tr\">", "<a href=\"https://defter.example.bel.tr/proposals/");
        }
        List<MimeMessage> digests = to("baskanlik@example.bel.tr");
        Map<String, JsonNode> open = ownTasks("mayor");
        open.keySet().removeAll(before);
        assertThat(digests).hasSize(1);
        assertThat(digests.getFirst().getSubject())
                .isEqualTo((announced + open.size()) + " notices – 23 November 2026 Monday");
        String digest = part(digests.getFirst(), 0);
        assertThat(digest.split("  https://defter.example.bel.tr/proposals/", -1))
                .hasSizeGreaterThan(announced);
        open.values()
                .forEach(task -> assertThat(digest)
                        .contains("New task: " + task.path("text").asString()));

        // Views that are built anew tell nobody anything again.
        rebuild("view-worklist");
        rebuild("view-decision-register");
        clock.moveTo(DAY.plusDays(2));
        everythingDueHasGoneOut("fence-two@example.bel.tr");
        assertThat(to("yazi@example.bel.tr")).hasSize(announced);

        // One click in the mail program stops it.
        String stop = link(mails.getFirst());
        assertThat(look(stop).body()).contains("durdurulsun mu");
        assertThat(press(stop)).isEqualTo(200);
        tell("plan-annulled.http", "mails-annulled");
        clock.moveTo(DAY.plusDays(3));
        everythingDueHasGoneOut("fence-three@example.bel.tr");
        assertThat(to("yazi@example.bel.tr")).hasSize(announced);
        assertThat(office.get("/notices").body()).contains("bir e-postadaki bağlantıyla durduruldu");
        assertThat(press("/mail/stop/" + "a".repeat(43))).isEqualTo(404);
    }

    @Test
    void whatWasSaidBehindClosedDoorsIsInNoMail() throws Exception {
        String all = "\"TASK\":\"AT_ONCE\",\"DEADLINE\":\"AT_ONCE\",\"SITTING\":\"AT_ONCE\",\"DECISION\":\"AT_ONCE\"";
        clock.moveTo(LocalDate.of(2023, 10, 6));
        choose("mayor", "baskan@example.bel.tr", "en", all);
        choose("councillor", "uye@example.bel.tr", "en", all);
        confirm("baskan@example.bel.tr");
        confirm("uye@example.bel.tr");
        List<Story.Step> steps = Story.read(
                        new FileSystemResource("../http/stories/added-and-decided-without-commission.http"))
                .steps();
        int announced = 0;
        while (!steps.get(announced).path().endsWith("/announcement")) {
            announced++;
        }
        StoryTeller teller = new StoryTeller(base(), "mails-closed");
        teller.tell(new Story(steps.subList(0, announced + 1)), (number, step) -> {});
        await().atMost(Duration.ofSeconds(30))
                .until(() -> subjects("uye@example.bel.tr").stream()
                        .anyMatch(subject -> subject.startsWith("The council meets: 9 October 2023 Monday, 10:00")));
        clock.moveTo(DAY);
        teller.tell(new Story(steps.subList(announced + 1, steps.size())), (number, step) -> {});
        json("auditor", "/api/worklist?size=1", "Defter-Position", teller.position());
        clock.moveTo(DAY.plusDays(1));
        everythingDueHasGoneOut("fence-closed@example.bel.tr");
        List<MimeMessage> mails = new ArrayList<>(to("baskan@example.bel.tr"));
        mails.addAll(to("uye@example.bel.tr"));
        assertThat(mails).hasSizeGreaterThan(2);
        for (MimeMessage mail : mails) {
            assertThat(mail.getSubject() + part(mail, 0) + part(mail, 1))
                    .doesNotContain("Kişisel veriler", "Sağlık verileri", "closed session");
        }
        for (String user : List.of("mayor", "councillor")) {
            choose(user, json(user, "/api/me/mail").path("address").asString(), "en", "");
        }
        // A login learns of the others' choices nothing.
        assertThat(json("head", "/api/me/mail").has("address")).isFalse();
    }

    /** What the history tells of a dossier, as mails do. */
    private List<String> told(String proposal, long after) throws Exception {
        List<String> told = new ArrayList<>();
        json("auditor", "/api/proposals/" + proposal + "/history?size=100", "Accept-Language", "tr")
                .path("items")
                .forEach(event -> {
                    if (event.path("position").asLong() > after) {
                        told.add(": " + event.path("sentence").asString());
                    }
                });
        return told;
    }

    private long lastPosition() throws Exception {
        return Long.parseLong(get("auditor", "/api/feed/events?after=0&limit=1000")
                .headers()
                .firstValue("Defter-Next")
                .orElseThrow());
    }

    @Test
    void whoFollowsADossierIsToldWhatIsRecordedThereAndNothingElse() throws Exception {
        clock.moveTo(DAY.plusDays(4));
        List<Story.Step> steps = Story.read(
                        new FileSystemResource("../http/stories/added-and-decided-without-commission.http"))
                .steps();
        int called = 0;
        while (!steps.get(called).path().equals("/api/meetings")) {
            called++;
        }
        int announced = called;
        while (!steps.get(announced).path().endsWith("/announcement")) {
            announced++;
        }
        StoryTeller teller = new StoryTeller(base(), "mails-followed");
        teller.tell(new Story(steps.subList(0, called)), (number, step) -> {});
        json("auditor", "/api/proposals?size=1", "Defter-Position", teller.position());
        String bus = teller.kept("announced");
        String help = teller.kept("added");
        choose("auditor", "denetci@example.bel.tr", "tr", "\"DOSSIER\":\"AT_ONCE\"");
        choose("clerk", "memur@example.bel.tr", "tr", "\"DOSSIER\":\"DAILY\"");
        confirm("denetci@example.bel.tr");
        confirm("memur@example.bel.tr");

        // By the button on its page, and by the API; what does not exist cannot be followed, and one login's are not
        // another's.
        Browser auditor = Browser.of(base(), "auditor", "tr");
        String page = "/proposals/" + bus;
        assertThat(auditor.get(page).body()).contains("Takip et").doesNotContain("Takibi bırak");
        assertThat(auditor.post(page, "/followed/" + bus, "back=" + page).body())
                .contains("Bu dosyayı takip ediyorsunuz");
        assertThat(auditor.get("/notices").body()).contains("href=\"" + page + "\"", "Otobüs hattının uzatılması");
        String followed = "/api/me/followed-dossiers/";
        for (int i = 0; i < 2; i++) {
            assertThat(send("PUT", "clerk", followed + help, "{}").statusCode()).isEqualTo(204);
        }
        assertThat(send("PUT", "clerk", followed + teller.kept("council"), "{}").statusCode())
                .isEqualTo(404);
        assertThat(json("clerk", "/api/me/followed-dossiers")).hasSize(1);
        assertThat(json("clerk", "/api/me/followed-dossiers").get(0).path("id").asString())
                .isEqualTo(help);
        // Each is asked for by itself as well: a page wants to know of one only.
        assertThat(json("clerk", followed + help))
                .isEqualTo(json("clerk", "/api/me/followed-dossiers").get(0));
        assertThat(get("clerk", followed + bus).statusCode()).isEqualTo(404);
        assertThat(send("DELETE", "clerk", followed + bus, "").statusCode()).isEqualTo(404);
        long before = lastPosition();

        // Every event once, in words, and nothing of what is not followed.
        teller.tell(new Story(steps.subList(called, announced + 1)), (number, step) -> {});
        json("auditor", "/api/history?size=1", "Defter-Position", teller.position());
        List<String> expected = told(bus, before);
        assertThat(expected).isNotEmpty();
        // Whoever follows the record for the mails may be behind the views; the fence shows only that nothing more is
        // due.
        await().untilAsserted(
                        () -> assertThat(wordsTo("denetci@example.bel.tr")).contains(expected));
        everythingDueHasGoneOut("fence-followed@example.bel.tr");
        List<MimeMessage> mails = to("denetci@example.bel.tr");
        StringBuilder all = new StringBuilder();
        for (MimeMessage mail : mails.subList(1, mails.size())) {
            assertThat(mail.getSubject()).isEqualTo("Takip ettiğiniz dosya: Otobüs hattının uzatılması");
            assertThat(part(mail, 0)).contains("https://defter.example.bel.tr" + page);
            all.append(part(mail, 0));
        }
        assertThat(expected).allSatisfy(sentence -> assertThat(all.toString()).containsOnlyOnce(sentence));
        assertThat(all.toString()).doesNotContain("Deprem bölgesine yardım", "İmar planı değişikliği");

        // Who follows it no longer is told nothing more; who wants it once a day gets one mail of the day.
        assertThat(auditor.post("/notices", "/followed/" + bus + "/end", "x=").body())
                .contains("Takip ettiğiniz dosya yok");
        teller.tell(new Story(steps.subList(announced + 1, steps.size())), (number, step) -> {});
        json("auditor", "/api/history?size=1", "Defter-Position", teller.position());
        assertThat(told(bus, before)).hasSizeGreaterThan(expected.size());
        clock.moveTo(DAY.plusDays(5));
        everythingDueHasGoneOut("fence-unfollowed@example.bel.tr");
        assertThat(to("denetci@example.bel.tr")).hasSize(mails.size());
        List<MimeMessage> digests = to("memur@example.bel.tr");
        assertThat(digests).hasSize(2);
        String digest = part(digests.getLast(), 0);
        assertThat(told(help, before))
                .hasSizeGreaterThan(1)
                .allSatisfy(sentence -> assertThat(digest).contains(sentence));
        assertThat(digest)
                .contains("Deprem bölgesine yardım")
                .doesNotContain("Otobüs hattının uzatılması", "Sağlık verileri");
        choose("clerk", "memur@example.bel.tr", "tr", "");
        assertThat(send("DELETE", "clerk", followed + help, "").statusCode()).isEqualTo(204);
    }

    @Test
    void whatIsWrongIsRefusedWithTheFieldAndTooMuchWithTheReason() throws Exception {
        for (String body : List.of(
                "{\"address\":\"a@b.tr, c@d.tr\",\"hour\":8}",
                "{\"address\":\"a@b.tr\\r\\nBcc: c@d.tr\",\"hour\":8}",
                "{\"address\":\"a@b.tr\",\"hour\":24}",
                "{\"address\":\"a@b.tr\",\"hour\":8,\"language\":\"de\"}",
                "{\"address\":\"a@b.tr\",\"hour\":8,\"times\":{\"TASK\":\"WEEKLY\"}}",
                "{\"address\":\"a@b.tr\"}")) {
            HttpResponse<String> refused = send("PUT", "legal", "/api/me/mail", body);
            assertThat(refused.statusCode()).as(body + " " + refused.body()).isEqualTo(400);
        }
        for (int i = 0; i < 5; i++) {
            choose("legal", "number" + i + "@example.bel.tr", "tr", "");
        }
        HttpResponse<String> refused =
                send("PUT", "legal", "/api/me/mail", "{\"address\":\"number5@example.bel.tr\",\"hour\":8}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("TOO_MANY_CONFIRMATIONS");
        assertThat(Arrays.asList(
                        json("legal", "/api/me/mail").path("askedAddress").asString()))
                .containsExactly("number4@example.bel.tr");
        assertThat(get("clerk", "/api/operations/mail").statusCode()).isEqualTo(403);
    }
}
