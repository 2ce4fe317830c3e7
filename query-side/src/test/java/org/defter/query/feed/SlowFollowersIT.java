package org.defter.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.defter.kernel.RealCase;
import org.defter.kernel.serialization.DefterJson;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Followers on real sockets that take nothing, or next to nothing, of what they are sent: beside them another one gets everything, they are
 * let go, and whoever comes again where it was has missed nothing.
 */
@DirtiesContext
@Import(SlowFollowersIT.SmallBuffers.class)
@TestPropertySource(properties = {"defter.feeds.patience=1s", "defter.feeds.readers=3"})
class SlowFollowersIT extends ViewsOnPostgres {

    private static final int SIP = 256;
    private static final int SMALL = 2 * 1024;
    private static final int LARGE = 256 * 1024;
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Pattern EVENT = Pattern.compile("id: (\\d+)\\ndata: (.*)\\n\\n");

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int here;

    /** As little as the system keeps for a connection, so that a short record is more than that. */
    @TestConfiguration(proxyBeanMethods = false)
    static class SmallBuffers {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
            return factory -> factory.addConnectorCustomizers(
                    connector -> connector.setProperty("socket.txBufSize", Integer.toString(4 * SMALL)));
        }
    }

    /** A follower whose system keeps so much for it, and which reads when it is told to. */
    private final class Follower implements AutoCloseable {

        private final Socket socket = new Socket();
        private final InputStream in;
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();

        Follower(int buffer, String after) throws IOException {
            socket.setReceiveBufferSize(buffer);
            socket.connect(new InetSocketAddress("127.0.0.1", here));
            String login = Base64.getEncoder().encodeToString("auditor:auditor".getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream()
                    .write(("GET /api/feed?after=" + after + " HTTP/1.0\r\nHost: 127.0.0.1\r\nAuthorization: Basic "
                                    + login + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            in = socket.getInputStream();
        }

        /** Takes a little of what is there; answers whether there may be more. The end is no error. */
        boolean sip() {
            try {
                byte[] some = in.readNBytes(SIP);
                read.writeBytes(some);
                return some.length == SIP;
            } catch (IOException e) {
                return false;
            }
        }

        /** Takes everything up to the event at a position. */
        Follower readUpTo(long position) throws IOException {
            byte[] some = new byte[LARGE];
            while (events().isEmpty() || Long.parseLong(lastId()) < position) {
                int length = in.read(some);
                assertThat(length).as("the feed goes on").isPositive();
                read.write(some, 0, length);
            }
            return this;
        }

        List<JsonNode> events() {
            return matches().stream()
                    .map(match -> DefterJson.mapper().readTree(match[1]))
                    .toList();
        }

        String lastId() {
            return matches().getLast()[0];
        }

        private List<String[]> matches() {
            List<String[]> matches = new ArrayList<>();
            Matcher event = EVENT.matcher(read.toString(StandardCharsets.UTF_8));
            while (event.find()) {
                matches.add(new String[] {event.group(1), event.group(2)});
            }
            return matches;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private double letGo() {
        return meters.get("defter.feed.let.go").counter().count();
    }

    private double readers() {
        return meters.get("defter.feed.readers").gauge().value();
    }

    private List<JsonNode> everything() {
        List<JsonNode> all = new ArrayList<>();
        as("auditor", "/api/feed/events?after=0&limit=1000").json().forEach(all::add);
        return all;
    }

    @Test
    void whoDoesNotReadHoldsUpNobodyAndIsLetGo() throws Exception {
        publish(RealCase.story());
        await().atMost(LONG).until(() -> everything().size() == RealCase.story().size());
        List<JsonNode> all = everything();
        long last = lastPosition();
        try (Follower deaf = new Follower(SMALL, "0");
                Follower sipping = new Follower(SMALL, "0")) {
            await().atMost(LONG).until(() -> readers() == 2);

            // Beside them another one gets everything.
            try (Follower good = new Follower(LARGE, "0")) {
                assertThat(good.readUpTo(last).events()).isEqualTo(all);
            }

            // Both are let go, the one that takes a little while it takes it.
            await().atMost(LONG).pollInterval(Duration.ofMillis(50)).until(() -> {
                sipping.sip();
                return letGo() == 2;
            });
            assertThat(deaf.read.size()).isZero();

            // What is still on its way comes, and then the end; who comes again where it was has missed nothing.
            await().atMost(LONG).pollInterval(Duration.ofMillis(1)).until(() -> !sipping.sip());
            List<JsonNode> told = new ArrayList<>(sipping.events());
            assertThat(told).isNotEmpty().hasSizeLessThan(all.size());
            try (Follower again = new Follower(LARGE, sipping.lastId())) {
                told.addAll(again.readUpTo(last).events());
            }
            assertThat(told).isEqualTo(all);
        }
    }
}
