package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.defter.standalone.demo.StoryTeller;
import org.defter.standalone.fuzz.Odd;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/**
 * People of the house and of the public go through all pages they are led to, and then type nonsense into addresses and
 * forms: a page says what is wrong and never that it failed.
 *
 * <p>{@code -Ddefter.fuzz.clicks} says how much nonsense each of them types, {@code -Ddefter.fuzz.seed} which.
 */
@Tag("long")
class PagesFuzzIT extends StandaloneTest {

    private static final int CLICKS = Integer.getInteger("defter.fuzz.clicks", 250);
    private static final long SEED = Long.getLong("defter.fuzz.seed", 1930L);
    private static final int SAME = 2;
    private static final Pattern LINK = Pattern.compile("<a[^>]*\\bhref=\"(/[^\"#]*)");
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|\\b\\d+\\b");

    private final Map<String, String> found = new LinkedHashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    void noNonsenseMakesAPageFail() throws Exception {
        new StoryTeller(base(), "pages-fuzz").tell(theWholeStory(), (_, _) -> {});
        int pages = 0;
        for (String user : List.of("office", "secretary", "auditor", "")) {
            Browser browser = user.isEmpty() ? new Browser(base(), "en") : Browser.of(base(), user, "tr");
            Walk walk = new Walk(user, browser);
            walk.look();
            walk.sendNonsense(new Random(SEED + user.hashCode()));
            pages += walk.pages.size();
        }
        System.out.println("fuzz of pages: seed " + SEED + ", pages " + pages + ", answers by status " + statuses);

        assertThat(found).isEmpty();
        assertThat(pages).isGreaterThan(200);
        assertThat(statuses.get(200)).isGreaterThan(CLICKS);
    }

    private final class Walk {

        private final String user;
        private final Browser browser;
        private final Map<String, Integer> seen = new HashMap<>();
        private final List<String> pages = new ArrayList<>();
        private final List<PageForm> forms = new ArrayList<>();
        private String token = "";
        private final Set<String> names = new HashSet<>(Set.of("asOf", "by", "page", "size", "order", "q", "format"));

        Walk(String user, Browser browser) {
            this.user = user;
            this.browser = browser;
        }

        /** Every page that links lead to, a few of each kind. */
        void look() throws IOException, InterruptedException {
            Deque<String> ahead = new ArrayDeque<>(List.of("/"));
            while (!ahead.isEmpty()) {
                String path = ahead.removeFirst();
                HttpResponse<String> page = judged("GET " + path, browser.get(path));
                if (!type(page).startsWith("text/html") || page.statusCode() != 200) {
                    continue;
                }
                pages.add(path);
                Browser.token(page.body()).ifPresent(shown -> token = shown);
                for (PageForm form : PageForm.all(page.body())) {
                    names.addAll(form.isAct() ? List.of() : form.fields());
                    if (!form.action().equals("/logout") && once(form.action(), SAME)) {
                        forms.add(form);
                    }
                }
                LINK.matcher(page.body()).results().forEach(link -> {
                    String to = HtmlUtils.htmlUnescape(link.group(1));
                    if (!to.startsWith("/login") && once(to, SAME)) {
                        ahead.addLast(to);
                    }
                });
            }
        }

        private boolean once(String address, int most) {
            String kind =
                    ID.matcher(address.replaceFirst("\\?.*", "")).replaceAll("*") + (address.contains("?") ? "?" : "");
            return seen.merge(kind, 1, Integer::sum) <= most;
        }

        void sendNonsense(Random random) throws IOException, InterruptedException {
            List<String> known = List.copyOf(names);
            for (int click = 0; click < CLICKS; click++) {
                if (random.nextInt(3) > 0 || forms.isEmpty()) {
                    String path = pages.get(random.nextInt(pages.size())).replaceFirst("\\?.*", "");
                    if (random.nextInt(6) == 0) {
                        path = path.replaceFirst("[^/]+$", encoded(Odd.any(random)));
                    }
                    StringBuilder address = new StringBuilder(path);
                    for (int field = random.nextInt(4); field >= 0; field--) {
                        address.append(address.indexOf("?") < 0 ? '?' : '&')
                                .append(known.get(random.nextInt(known.size())))
                                .append('=')
                                .append(encoded(Odd.any(random)));
                    }
                    judged("GET " + address, browser.get(address.toString()));
                } else {
                    PageForm form = forms.get(random.nextInt(forms.size()));
                    for (String field : form.fields()) {
                        if (random.nextInt(3) == 0) {
                            form.with(field, Odd.any(random));
                        }
                    }
                    String body = form.body();
                    judged(
                            (form.isAct() ? "POST " : "GET ") + form.action() + " " + body,
                            form.isAct()
                                    ? browser.post(form.action(), body + "&_csrf=" + encoded(token))
                                    : browser.get(form.action() + (form.action().contains("?") ? "&" : "?") + body));
                }
            }
        }

        private HttpResponse<String> judged(String what, HttpResponse<String> answer) {
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() >= 500) {
                String kind = ID.matcher(what.replaceFirst("\\?.*", "")).replaceAll("*");
                found.putIfAbsent(
                        kind + ": " + answer.statusCode(),
                        user + ": " + what + " -> "
                                + Browser.words(answer.body())
                                        .replaceAll("\\s+", " ")
                                        .strip());
            }
            return answer;
        }
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
