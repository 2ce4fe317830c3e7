package org.defter.query.pages.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** How a page waits for what its reader has done, and for what it was told of. */
class HttpApiTest {

    /** What the views of this API have reached. */
    private static final long REACHED = 7;

    private final List<String> waits = new CopyOnWriteArrayList<>();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private HttpServer server;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/", this::answer);
        server.start();
        URI here = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        api = new HttpApi(() -> here, () -> here, JsonMapper.builder().build());
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void stop() {
        RequestContextHolder.resetRequestAttributes();
        server.stop(0);
    }

    /** As the API does: what is asked for a place not reached yet is answered with 503 when the wait is over. */
    private void answer(HttpExchange exchange) throws IOException {
        String position = exchange.getRequestHeaders().getFirst("Defter-Position");
        boolean late = position != null && Long.parseLong(position) > REACHED;
        if (position != null) {
            waits.add(position + " " + exchange.getRequestHeaders().getFirst("Prefer"));
        }
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(late ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void aPageOfManyReadsWaitsOnceForAViewThatIsHeldBack() {
        Visit.is(request, new Login(9));

        for (int read = 0; read < 5; read++) {
            api.get("/api/proposals");
        }

        assertThat(waits).containsExactly("9 wait=2");
        assertThat(Pending.of(request)).isTrue();
        assertThat(Visit.lastAct()).as("the act is still to be shown").hasValue(9);
    }

    @Test
    void anActThatIsShownIsNotWaitedForAgain() {
        Visit.is(request, new Login(7));

        api.get("/api/proposals");
        api.get("/api/proposals");

        assertThat(waits).containsExactly("7 wait=2");
        assertThat(Pending.of(request)).isFalse();
        assertThat(Visit.lastAct()).isEmpty();
    }

    /** Every view the part is made of must have it, not only the one that is read first. */
    @Test
    void aPartThatIsReadAgainWaitsForWhatItWasToldOf() {
        Visit.is(request, new Login(null));
        request.addHeader("Defter-Position", "6");

        api.get("/api/reviews");
        api.get("/api/proposals");

        assertThat(waits).containsExactly("6 wait=2", "6 wait=2");
    }

    @Test
    void theLaterOfTheTwoIsWaitedFor() {
        Visit.is(request, new Login(5));
        request.addHeader("Defter-Position", "6");

        api.get("/api/reviews");

        assertThat(waits).containsExactly("6 wait=2");
        assertThat(Visit.lastAct()).isEmpty();
    }

    @Test
    void whatIsNoPlaceInTheRecordIsNotWaitedFor() {
        Visit.is(request, new Login(null));
        request.addHeader("Defter-Position", "9999999999999999999");

        api.get("/api/reviews");

        assertThat(waits).isEmpty();
    }

    @Test
    void nobodyUnknownMakesAPageWait() {
        request.addHeader("Defter-Position", "6");

        api.get("/api/reviews");

        assertThat(waits).isEmpty();
    }

    private static final class Login implements Visit.Login {

        private @Nullable Long position;

        Login(@Nullable Integer position) {
            this.position = position == null ? null : Long.valueOf(position);
        }

        @Override
        public String authorization() {
            return "Basic reader";
        }

        @Override
        public @Nullable Long position() {
            return position;
        }

        @Override
        public void position(@Nullable Long shown) {
            position = shown;
        }

        @Override
        public void keep(String path, Map<String, List<String>> fields) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Map<String, List<String>>> kept(String path) {
            return Optional.empty();
        }

        @Override
        public void end() {
            position = null;
        }
    }
}
