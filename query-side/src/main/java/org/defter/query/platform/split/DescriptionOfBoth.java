package org.defter.query.platform.split;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.core.util.Yaml31;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * One description for one origin: what this side says of its API is completed by what the command side says of its own. Half of it
 * would mislead, so without the command side there is none (503).
 */
@ControllerAdvice
@ConditionalOnProperty("defter.command-side.url")
final class DescriptionOfBoth implements ResponseBodyAdvice<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(DescriptionOfBoth.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RestClient client;
    private final URI address;

    DescriptionOfBoth(CommandSide other) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(PATIENCE);
        this.client = RestClient.builder().requestFactory(requests).build();
        this.address = other.elsewhere().orElseThrow().resolve("/v3/api-docs");
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return OpenApiResource.class.isAssignableFrom(returned.getContainingClass());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof byte[] own)) {
            return body;
        }
        boolean yaml = request.getURI().getPath().endsWith(".yaml");
        ObjectMapper form = yaml ? Yaml31.mapper() : Json31.mapper();
        try {
            ObjectNode whole = (ObjectNode) form.readTree(own);
            complete(whole, Json31.mapper().readTree(commands(request.getHeaders())));
            return form.writeValueAsBytes(whole);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a description that cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] commands(HttpHeaders headers) {
        String language = headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            return client.get()
                    .uri(address)
                    .header(HttpHeaders.ACCEPT_LANGUAGE, language == null ? Locale.ENGLISH.getLanguage() : language)
                    .retrieve()
                    .requiredBody(byte[].class);
        } catch (RestClientException e) {
            LOG.warn("The command side does not describe its part of the API: {}", e.getMessage());
            throw HttpRefused.because(HttpReason.UNAVAILABLE).withHeader("Retry-After", "5");
        }
    }

    /** Adds what is missing; what both sides say is the same, for it comes from the same code. */
    private static void complete(ObjectNode whole, JsonNode more) {
        for (Map.Entry<String, JsonNode> entry : more.properties()) {
            JsonNode here = whole.get(entry.getKey());
            if (here == null) {
                whole.set(entry.getKey(), entry.getValue());
            } else if (here instanceof ObjectNode object && entry.getValue() instanceof ObjectNode other) {
                complete(object, other);
            } else if (here instanceof ArrayNode list
                    && entry.getKey().equals("tags")
                    && entry.getValue() instanceof ArrayNode others) {
                others.forEach(tag -> {
                    if (!contains(list, tag)) {
                        list.add(tag);
                    }
                });
            }
        }
    }

    private static boolean contains(ArrayNode list, JsonNode sought) {
        for (JsonNode it : list) {
            if (it.equals(sought)) {
                return true;
            }
        }
        return false;
    }
}
