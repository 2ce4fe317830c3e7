package org.defter.kernel.platform.webhook;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.defter.kernel.serialization.DefterJson;

/** What a receiver is sent to see whether it can be told anything: a CloudEvent of nothing that happened. */
final class TestEvent {

    static final String TYPE = "org.defter.webhook.test.v1";

    private TestEvent() {}

    static byte[] json(UUID id, URI source, UUID webhook, Instant now) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id.toString());
        event.put("source", source.toString());
        event.put("type", TYPE);
        event.put("subject", "webhook/" + webhook);
        event.put("time", now.truncatedTo(ChronoUnit.MILLIS).toString());
        event.put("datacontenttype", "application/json");
        event.put("data", Map.of());
        return DefterJson.mapper().writeValueAsBytes(event);
    }
}
