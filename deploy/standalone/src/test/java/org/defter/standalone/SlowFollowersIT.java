package org.defter.standalone;

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
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Followers on real sockets that take nothing, or next to nothing, of what they are sent: beside them another one gets everything, they are
 * let go, and whoever comes again where it was has missed nothing.
 */
@Import(SlowFollowersIT.SmallBuffers.class)
class SlowFollowersIT extends StandaloneTest {

    private static final int SIP = 256;
    private static final Pattern EVENT = Pattern.compile("id: (\\d+)\\r?\\ndata: (.*)\\r?\\n\\r?\\n");

    @Autowired
    private MeterRegistry meters;

    /** As little as the system keeps for a connection, so that a short record is more than that. */
    @TestConfiguration(proxyBeanMethods = false)
    static class SmallBuffers {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
            return factory -> factory.addConnectorCustomizers(
                    connector -> connector.setProperty("socket.txBufSize", Integer.toString(8 * 1024)));
        }
    }

    @DynamicPropertySource
    static void impatient(DynamicPropertyRegistry registry) {
        registry.add("defter.feeds.patience", () -> "1s");
        registry.add("defter.feeds.readers", () -> "3");
    }

    /** A follower whose system takes very little for it, and which reads when it is told to. */
    private final class Follower implements AutoCloseable {

        private final Socket socket = new Socket();
        private final InputStream in;
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();

        Follower() throws IOException {
            socket.setReceiveBufferSize(2 * 1024);
            socket.connect(new InetSocketAddress(base().getHost(), base().getPort()));
            String login = Base64.getEncoder().encodeToString("auditor:auditor".getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream()
                    .write(("GET /api/feed?after=0 HTTP/1.0\r\nHost: x\r\nAuthorization: Basic " + login + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            in = socket.getInputStream();
        }

        /** Takes next to nothing; the end is no error. */
        void sip() {
            try {
                read.write(in.readNBytes(SIP));
            } catch (IOException e) {
                // The server has let it go.
            }
        }

        List<JsonNode> events() {
            List<JsonNode> events = new ArrayList<>();
            matches().forEach(match -> events.add(JSON.readTree(match[1])));
            return events;
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

    private List<JsonNode> everything() throws Exception {
        List<JsonNode> all = new ArrayList<>();
        json("auditor", "/api/feed/events?after=0&limit=1000").forEach(all::add);
        return all;
    }

    private static List<JsonNode> parsed(EventStreamReader reader) {
        return reader.data().stream().map(JSON::readTree).toList();
    }

    @Test
    void whoDoesNotReadHoldsUpNobodyAndIsLetGo() throws Exception {
        new StoryTeller(base(), "slow").tell(theStory(), (number, step) -> {});
        List<JsonNode> all = everything();
        try (Follower deaf = new Follower();
                Follower sipping = new Follower();
                EventStreamReader good = new EventStreamReader("auditor", "?after=0")) {
            await().until(() -> readers() == 2);
            assertThat(deaf.socket.isConnected()).isTrue();

            // Beside them another one gets everything.
            good.follow(base());
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(parsed(good)).isEqualTo(all));

            // Both are let go, the one that takes a little while it takes it.
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> {
                        sipping.sip();
                        return letGo() == 2;
                    });
            await().until(() -> readers() == 1);
            assertThat(sipping.events()).hasSizeLessThan(all.size());

            // What is still on its way comes, and then the end; who comes again where it was has missed nothing.
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                int before = sipping.read.size();
                sipping.sip();
                return sipping.read.size() == before;
            });
            List<JsonNode> told = new ArrayList<>(sipping.events());
            assertThat(told).isNotEmpty().hasSizeLessThan(all.size());
            try (EventStreamReader again = new EventStreamReader("auditor", "?after=" + sipping.lastId())) {
                again.follow(base());
                await().atMost(Duration.ofSeconds(30)).until(() -> again.data().size() == all.size() - told.size());
                told.addAll(parsed(again));
            }
            assertThat(told).isEqualTo(all);
        }
    }
}
