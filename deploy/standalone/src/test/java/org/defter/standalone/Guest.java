package org.defter.standalone;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser that goes from the pages to the provider and back, keeps the cookies of both and shows where it has been. */
final class Guest {

    private static final Pattern FIELD = Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final URI base;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HttpClient steps = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    Guest(URI base) {
        this.base = base;
        HttpCookie language = new HttpCookie("defter-language", "en");
        language.setPath("/");
        language.setVersion(0);
        cookies.getCookieStore().add(base, language);
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    void forget(String name) {
        cookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    /** Puts a cookie there that came from elsewhere. */
    void plant(HttpCookie cookie) {
        cookies.getCookieStore().add(base, cookie);
    }

    /** Sends a form that stands on no page of ours. */
    HttpResponse<String> submitForeign(String path, String form) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Where it leads in the end. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The answer as it is, without going on. */
    HttpResponse<String> step(String path) throws IOException, InterruptedException {
        return steps.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends the form of a page with what it holds and what is filled in. */
    HttpResponse<String> submit(HttpResponse<String> page, String action, Map<String, String> filledIn)
            throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>(hidden(page.body(), action));
        fields.putAll(filledIn);
        return http.send(
                HttpRequest.newBuilder(page.uri().resolve(action))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> hidden(String html, String action) {
        Matcher form = Pattern.compile("(?s)<form[^>]*action=\"" + Pattern.quote(action) + "[^>]*>(.*?)</form>")
                .matcher(html);
        if (!form.find()) {
            throw new AssertionError("no form for " + action + " in " + html);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        FIELD.matcher(form.group(1)).results().forEach(field -> {
            Matcher value = VALUE.matcher(field.group());
            if (value.find() && !field.group().contains("type=\"checkbox\"")) {
                fields.put(
                        field.group(1), value.group(1).replace("&quot;", "\"").replace("&amp;", "&"));
            }
        });
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Says who it is and gives back the code with which the provider sends it away, without going there. */
    String codeAfter(HttpResponse<String> loginPage, String user) throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>(hidden(loginPage.body(), "/login"));
        fields.put("username", user);
        fields.put("password", user);
        HttpResponse<String> answer = steps.send(
                HttpRequest.newBuilder(loginPage.uri().resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String location = answer.headers().firstValue("Location").orElseThrow();
        while (!location.contains("code=")) {
            location = step(location).headers().firstValue("Location").orElseThrow();
        }
        return location.replaceFirst(".*[?&]code=([^&]*).*", "$1");
    }

    /** Says who it is at the provider's page and goes where that leads. */
    HttpResponse<String> proves(HttpResponse<String> loginPage, String user) throws IOException, InterruptedException {
        return submit(loginPage, "/login", Map.of("username", user, "password", user));
    }
}
