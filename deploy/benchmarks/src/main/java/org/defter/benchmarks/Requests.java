package org.defter.benchmarks;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.context.ConfigurableApplicationContext;

/** Requests as users of the demo send them to the application that is measured. */
final class Requests {

    private Requests() {}

    /** Where the application listens, without a slash at the end. */
    static String base(ConfigurableApplicationContext app) {
        return "http://127.0.0.1:" + app.getEnvironment().getProperty("local.server.port");
    }

    /** A request of a user, whose password is its name. */
    static HttpRequest.Builder as(String user, String address) {
        String login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Basic " + login);
    }
}
