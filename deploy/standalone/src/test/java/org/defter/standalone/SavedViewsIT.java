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
import tools.jackson.databind.JsonNode;

/** Lists under a name: through the API and in a browser without scripts; each login's own. */
class SavedViewsIT extends StandaloneTest {

    private static final Pattern LEFT_OVER = Pattern.compile("\\?\\?\\S+|\\b(saved|value)\\.[a-z]+\\S*");
    private static final Pattern ENTRY = Pattern.compile("action=\"(/saved-views/[0-9a-f-]{36})\"");

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

    private static String view(String page, String name, String query, boolean standard) {
        return "{\"page\":\"" + page + "\",\"name\":\"" + name + "\",\"query\":\"" + query + "\",\"standard\":"
                + standard + "}";
    }

    @Test
    void aNameIsKeptForTheFiltersOfAListFoundAgainRenamedAndForgotten() throws Exception {
        Browser head = Browser.of(base(), "head", "tr");
        String list = "/plans?kind=STATUTORY_STRATEGIC&q=i%C5%9F";
        assertThat(head.get(list).body()).contains("name=\"query\" value=\"kind=STATUTORY_STRATEGIC&amp;q=i%C5%9F\"");

        HttpResponse<String> kept = head.post(
                list,
                "/saved-views",
                form("page", "/plans", "query", "kind=STATUTORY_STRATEGIC&q=i%C5%9F", "name", "İş planları"));
        assertThat(kept.uri().toString()).endsWith(list);
        assertThat(kept.body()).contains("İş planları").contains("aria-current=\"true\"");
        assertThat(head.get("/plans").body()).contains("İş planları").doesNotContain("aria-current=\"true\"");
        assertThat(head.get("/projects").body()).doesNotContain("İş planları");
        // The same address shows whoever gets it the same list, without the name.
        HttpResponse<String> sent = Browser.of(base(), "office", "tr").get(list);
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).doesNotContain("İş planları").contains("value=\"iş\"");

        HttpResponse<String> taken = head.post(
                list,
                "/saved-views",
                form("page", "/plans", "query", "kind=STATUTORY_STRATEGIC", "name", "İş planları"));
        assertThat(taken.body()).contains("Bu sayfada bu adla").contains("value=\"kind=STATUTORY_STRATEGIC\"");

        Matcher entry = ENTRY.matcher(head.get("/saved-views").body());
        assertThat(entry.find()).isTrue();
        assertThat(head.post("/saved-views", entry.group(1), form("name", "Taslaklar"))
                        .body())
                .contains("Taslaklar")
                .doesNotContain("İş planları");
        head.post("/saved-views", entry.group(1) + "/removal", "x=");
        assertThat(head.get("/plans").body()).doesNotContain("Taslaklar");
    }

    /** Also what is no list of the API under the page's own name: a report, samples, documents. */
    @Test
    void reportsSamplesAndDocumentsAreKeptUnderANameToo() throws Exception {
        Browser auditor = Browser.of(base(), "auditor", "tr");
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("/reports/decisions?group=outcome&then=unit", "Rapor: ");
        shown.put("/audit/samples?method=RISK&kinds=PROPOSAL", "Örneklemler");
        shown.put("/documents?kind=DECISION", "Resmî belgeler");
        for (Map.Entry<String, String> page : shown.entrySet()) {
            String path = page.getKey().replaceFirst("\\?.*", "");
            String query = page.getKey().replaceFirst(".*\\?", "");
            HttpResponse<String> kept = auditor.post(
                    page.getKey(),
                    "/saved-views",
                    form("page", path, "query", query, "name", "Sık baktığım " + path.length()));
            assertThat(kept.uri().toString()).endsWith(page.getKey());
            assertThat(kept.body()).contains("Sık baktığım").contains("aria-current=\"true\"");
            assertThat(Browser.words(auditor.get("/saved-views").body()))
                    .contains(page.getValue())
                    .doesNotContain(path);
        }
    }

    @Test
    void theWorklistOpensWithTheViewOneWants() throws Exception {
        Browser clerk = Browser.of(base(), "clerk", "en");
        HttpResponse<String> made =
                post("clerk", "/api/me/saved-views", view("/worklist", "Signatures", "mine=true&rule=B08", true));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(clerk.get("/worklist").uri().getQuery()).isEqualTo("mine=true&rule=B08");
        assertThat(clerk.get("/worklist?mine=&state=OPEN").uri().getQuery()).isEqualTo("mine=&state=OPEN");

        assertThat(post("clerk", "/api/me/saved-views", view("/worklist", "Late", "dueUntil=2024-01-01", true))
                        .statusCode())
                .isEqualTo(201);
        assertThat(clerk.get("/worklist").uri().getQuery()).isEqualTo("dueUntil=2024-01-01");
        JsonNode views = json("clerk", "/api/me/saved-views?page=/worklist");
        assertThat(views).hasSize(2);
        assertThat(views.get(0).path("standard").asBoolean()).isFalse();
        views.forEach(one -> {
            try {
                assertThat(send(
                                        "DELETE",
                                        "clerk",
                                        "/api/me/saved-views/" + one.path("id").asString(),
                                        "")
                                .statusCode())
                        .isEqualTo(204);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        assertThat(clerk.get("/worklist").uri().getQuery()).isNull();
    }

    @Test
    void nobodySeesOrChangesWhatIsAnothers() throws Exception {
        HttpResponse<String> made = post("finance", "/api/me/saved-views", view("/clocks", "Mine", "rule=D01", false));
        String path = made.headers().firstValue("Location").orElseThrow();
        assertThat(json("mayor", "/api/me/saved-views")).isEmpty();
        assertThat(send("PUT", "mayor", path, "{\"name\":\"Yours\"}").statusCode())
                .isEqualTo(404);
        assertThat(send("DELETE", "mayor", path, "").statusCode()).isEqualTo(404);
        assertThat(json("finance", "/api/me/saved-views").get(0).path("name").asString())
                .isEqualTo("Mine");
        // Only the worklist opens with a view.
        assertThat(send("PUT", "finance", path, "{\"name\":\"Mine\",\"standard\":true}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesWhatIsNoListAndMoreThanFifty() throws Exception {
        for (String wrong : List.of(
                view("//example.org", "x", "", false),
                view("/plans", " ", "", false),
                view("/plans", "x", "a=\\r\\nb", false),
                view("/plans", "x", "", true))) {
            HttpResponse<String> refused = post("councillor", "/api/me/saved-views", wrong);
            assertThat(refused.statusCode()).as(wrong + refused.body()).isEqualTo(400);
        }
        for (int i = 0; i < 50; i++) {
            assertThat(post("councillor", "/api/me/saved-views", view("/plans", "n" + i, "q=" + i, false))
                            .statusCode())
                    .isEqualTo(201);
        }
        HttpResponse<String> refused = post("councillor", "/api/me/saved-views", view("/plans", "one more", "", false));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("TOO_MANY_SAVED_VIEWS");
    }

    /** Every list with filters offers to keep them, in words of both languages. */
    @Test
    void everyListWithFiltersKeepsThem() throws Exception {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (String language : List.of("tr", "en")) {
            Browser admin = Browser.of(base(), "admin", language);
            Browser auditor = Browser.of(base(), "auditor", language);
            for (String path : List.of(
                    "/worklist",
                    "/proposals",
                    "/plans",
                    "/projects",
                    "/decisions",
                    "/clocks",
                    "/meetings",
                    "/reviews",
                    "/commissions",
                    "/monitoring-periods",
                    "/partnerships",
                    "/partnerships/register",
                    "/history",
                    "/search",
                    "/audit/record",
                    "/public/decisions",
                    "/public/agendas",
                    "/public/plans")) {
                HttpResponse<String> page = auditor.get(path + "?q=yol&from=2024-01-01&rule=D01&year=2024");
                Browser.inspect(page, path, LEFT_OVER, wrong);
                if (!page.body().contains("name=\"query\"")) {
                    wrong.put(path, "cannot be kept");
                }
            }
            for (String path : List.of("/accounts?linked=true", "/operations/log?day=2024-01-01", "/saved-views")) {
                Browser.inspect(admin.get(path), path, LEFT_OVER, wrong);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(new Browser(base(), "tr").get("/public/decisions?year=2024").body())
                .doesNotContain("/saved-views");
    }
}
