package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Notices and receivers in a browser: addresses and secrets are shown once, and whoever may not look is told so. */
class PagesNoticesIT extends StandaloneTest {

    private static final Pattern LEFT_OVER = Pattern.compile("\\?\\?\\S+|\\b(feeds|value|act)\\.[a-z]+\\S*");
    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]{44}");
    private static final Pattern CALENDAR = Pattern.compile("http://[^<]+/calendars/[A-Za-z0-9_-]{43}\\.ics");

    private static String form(String... pairs) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(pairs[i])
                    .append('=')
                    .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    @Test
    void everyPageIsInWordsInBothLanguages() throws Exception {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (String language : List.of("tr", "en")) {
            Browser admin = Browser.of(base(), "admin", language);
            for (String path : List.of("/operations", "/operations/webhooks", "/notices")) {
                Browser.inspect(admin.get(path), path, LEFT_OVER, wrong);
            }
            Browser.inspect(Browser.of(base(), "clerk", language).get("/notices"), "/notices", LEFT_OVER, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(Browser.of(base(), "clerk", "tr").get("/operations/webhooks").statusCode())
                .isEqualTo(403);
        assertThat(new Browser(base(), "tr").get("/notices").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void aReceiverIsEnteredTestedPausedAndForgotten() throws Exception {
        Browser admin = Browser.of(base(), "admin", "en");
        String url = "http://127.0.0.1:9/hook";
        HttpResponse<String> refused = admin.post(
                "/operations/webhooks", "/operations/webhooks", form("url", "https://10.0.0.1/", "reader", "HOUSE"));
        assertThat(refused.body()).contains("https://10.0.0.1/").contains("Nothing may be sent there");

        HttpResponse<String> entered = admin.post(
                "/operations/webhooks",
                "/operations/webhooks",
                form("url", url, "description", "Bridge", "reader", "HOUSE", "kinds", "PLAN"));
        Matcher secret = SECRET.matcher(entered.body());
        assertThat(secret.find()).as(entered.body()).isTrue();
        Matcher id =
                Pattern.compile("/operations/webhooks/([0-9a-f-]{36})/tests").matcher(entered.body());
        assertThat(id.find()).isTrue();
        String page = "/operations/webhooks/" + id.group(1);

        assertThat(admin.get(page).body()).contains("Bridge").doesNotContain("whsec_");
        assertThat(admin.post(page, page + "/tests", "x=").body()).contains("not reached");
        assertThat(admin.post(page, page + "/pause", "x=").body()).contains("paused");
        assertThat(admin.post(page, page + "/replays", form("after", "0")).statusCode())
                .isEqualTo(200);
        Matcher rotated =
                SECRET.matcher(admin.post(page, page + "/secrets", "x=").body());
        assertThat(rotated.find()).isTrue();
        assertThat(rotated.group()).isNotEqualTo(secret.group());
        assertThat(admin.post(page, page + "/removal", form("confirmation", "something"))
                        .body())
                .contains("Not forgotten");
        assertThat(admin.post(page, page + "/removal", form("confirmation", url))
                        .body())
                .doesNotContain("Köprü");
        assertThat(admin.get("/operations/log?kind=WEBHOOK_REMOVED").body()).contains("receiver forgotten");
    }

    @Test
    void anAddressOfACalendarIsShownOnceAndEnded() throws Exception {
        Browser head = Browser.of(base(), "head", "tr");
        Matcher made = CALENDAR.matcher(head.post("/notices", "/notices/calendars", form("label", "Telefonum"))
                .body());
        assertThat(made.find()).isTrue();
        String path = made.group().replaceFirst("http://[^/]+", "");
        Browser program = new Browser(base(), "tr");
        assertThat(program.get(path).body()).startsWith("BEGIN:VCALENDAR");

        HttpResponse<String> page = head.get("/notices");
        assertThat(page.body()).contains("Telefonum");
        assertThat(CALENDAR.matcher(page.body()).find()).isFalse();
        Matcher end = Pattern.compile("/notices/calendars/[0-9a-f-]{36}/end").matcher(page.body());
        assertThat(end.find()).isTrue();
        head.post("/notices", end.group(), "x=");
        assertThat(program.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsShownOnceHasNoPlainFormAndOtherActsHave() throws Exception {
        assertThat(Browser.of(base(), "admin", "tr").get("/acts/createWebhook").statusCode())
                .isEqualTo(404);
        assertThat(Browser.of(base(), "mayor", "tr").get("/acts/callMeeting").statusCode())
                .isEqualTo(200);
    }

    @Test
    void publicPagesLeadToTheirFeeds() throws Exception {
        String page = new Browser(base(), "tr").get("/public/decisions").body();
        assertThat(page).contains("type=\"application/atom+xml\"").contains("href=\"/feeds/decisions.atom\"");
    }
}
