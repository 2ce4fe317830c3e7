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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Someone who is logged in and looks at pages, in one language. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI base;
    private final HttpClient http;

    private Browser(URI base, HttpClient http) {
        this.base = base;
        this.http = http;
    }

    /** A demo user at the pages of a server. */
    static Browser of(URI base, String user, String language) throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager();
        HttpCookie choice = new HttpCookie("defter-language", language);
        choice.setPath("/");
        choice.setVersion(0);
        cookies.getCookieStore().add(base, choice);
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        Browser browser = new Browser(base, http);
        Matcher token = TOKEN.matcher(browser.get("/login").body());
        if (!token.find()) {
            throw new AssertionError("the login has no token");
        }
        String form = "username=" + user + "&password=" + user + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<String> in = http.send(
                HttpRequest.newBuilder(base.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (in.uri().getPath().equals("/login")) {
            throw new AssertionError(user + " could not log in");
        }
        return browser;
    }

    /** A page, where it led in the end. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(base.resolve(path)).GET().build(), HttpResponse.BodyHandlers.ofString());
    }
}
