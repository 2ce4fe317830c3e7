package org.defter.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone who looks at pages in one language, keeps cookies, and goes where a page leads. */
final class Browser {

    /** A month as the API writes it, which pages say in words. */
    static final String RAW_MONTH = "(?<![\\w-])\\d{4}-(?:0[1-9]|1[0-2])(?![\\w-])";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    private final URI base;
    private final HttpClient http;

    /** Somebody of the public. */
    Browser(URI base, String language) {
        CookieManager cookies = new CookieManager();
        HttpCookie choice = new HttpCookie("defter-language", language);
        choice.setPath("/");
        choice.setVersion(0);
        cookies.getCookieStore().add(base, choice);
        this.base = base;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** A demo user who has logged in. */
    static Browser of(URI base, String user, String language) throws IOException, InterruptedException {
        Browser browser = new Browser(base, language);
        HttpResponse<String> in = browser.post("/login", "/login", "username=" + user + "&password=" + user);
        if (in.uri().getPath().equals("/login")) {
            throw new AssertionError(user + " could not log in");
        }
        return browser;
    }

    /** A page, where it led in the end. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> download(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a form that stands on a page. */
    HttpResponse<String> post(String page, String path, String form) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("no token on " + page);
        }
        return post(path, form + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
    }

    /** Sends a form with everything in it. */
    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The token that the forms of a page carry; none if it has no form. */
    static Optional<String> token(String html) {
        Matcher token = TOKEN.matcher(html);
        return token.find() ? Optional.of(token.group(1)) : Optional.empty();
    }

    /** Sends a form with a file, as a page with an upload does. */
    HttpResponse<String> upload(
            String page, String path, Map<String, String> fields, String part, String name, byte[] bytes)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("no token on " + page);
        }
        String boundary = "form-of-a-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> parts = new LinkedHashMap<>(fields);
        parts.put("_csrf", token.group(1));
        parts.forEach((field, value) -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                        + field + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                        + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return http.send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    /**
     * What is wrong with a page: that it is not the one asked for, that it shows what should stand there in words, or an
     * identifier that stands on it twice. Later flaws of a page replace earlier ones.
     *
     * @param leftOver what a page shows where a text or a name is missing
     */
    static void inspect(HttpResponse<String> page, String path, Pattern leftOver, Map<String, String> wrong) {
        if (page.statusCode() != 200) {
            wrong.put(path, "status " + page.statusCode());
        } else if (!page.uri().getPath().equals(path.replaceFirst("\\?.*", ""))) {
            wrong.put(path, "leads to " + page.uri());
        } else {
            leftOver.matcher(words(page.body())).results().forEach(found -> wrong.put(path, found.group()));
            twice(page.body()).forEach(id -> wrong.put(path, "id twice: " + id));
        }
    }

    /** What a page says, without its marks. */
    static String words(String html) {
        return html.replaceAll("(?s)<script.*?</script>", " ").replaceAll("<[^>]+>", " ");
    }

    private static List<String> twice(String html) {
        return ID
                .matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(id -> id.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
