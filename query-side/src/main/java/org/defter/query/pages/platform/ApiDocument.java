package org.defter.query.pages.platform;

import java.net.URI;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API at {@code /v3/api-docs}. It does not change while the API runs, so it is read once. */
public final class ApiDocument {

    private static final Logger LOG = LoggerFactory.getLogger(ApiDocument.class);

    private final Supplier<URI> base;
    private final JsonMapper json;
    private volatile JsonNode read;

    ApiDocument(Supplier<URI> base, JsonMapper json) {
        this.base = base;
        this.json = json;
        this.read = json.missingNode();
    }

    /** It takes seconds to be made, so nobody's first page should wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void readAhead() {
        Thread.ofVirtual().name("api-description").start(() -> {
            try {
                read();
            } catch (RestClientException e) {
                LOG.info("The description of the API could not be read yet: {}", e.getMessage());
            }
        });
    }

    /** The whole description. */
    public synchronized JsonNode read() {
        if (read.isMissingNode()) {
            byte[] text = RestClient.create()
                    .get()
                    .uri(base.get().resolve("/v3/api-docs"))
                    .retrieve()
                    .requiredBody(byte[].class);
            read = json.readTree(text);
        }
        return read;
    }
}
