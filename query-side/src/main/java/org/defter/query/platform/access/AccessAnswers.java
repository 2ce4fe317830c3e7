package org.defter.query.platform.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.defter.kernel.ledger.Hash;
import org.defter.kernel.platform.operations.OperationsLog;
import org.defter.query.platform.Everything;
import org.defter.query.platform.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records an answer right before it is written: how many rows it has, how far the record was told, and the SHA-256 of the body,
 * by which whoever kept the answer can show that it is the one.
 */
@ControllerAdvice
class AccessAnswers implements ResponseBodyAdvice<Object> {

    private static final int FIRST_ERROR = 400;

    private final OperationsLog log;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    AccessAnswers(OperationsLog log, JdbcTemplate jdbc, JsonMapper json) {
        this.log = log;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body != null
                && request instanceof ServletServerHttpRequest asked
                && response instanceof ServletServerHttpResponse answer) {
            Asked pending = Asked.takeFrom(asked.getServletRequest());
            // An export is entered by ExportTrail when its file is there.
            if (pending != null && Everything.wanted() == null) {
                record(pending, body, answer.getServletResponse().getStatus());
            }
        }
        return body;
    }

    private void record(Asked asked, Object body, int status) {
        if (asked.closedOnly() && (status >= FIRST_ERROR || !closed(body))) {
            return;
        }
        Map<String, Object> details = new LinkedHashMap<>(asked.details());
        if (status >= FIRST_ERROR) {
            details.put("status", status);
        } else if (body instanceof Recounted recounted) {
            details.putAll(recounted.recount());
        } else {
            details.put("rows", rows(body).size());
            details.put("position", Asked.told(jdbc));
        }
        if (status < FIRST_ERROR) {
            details.put("bodyHash", Hash.of(json.writeValueAsBytes(body)).toString());
        }
        log.append(asked.kind(), asked.actor(), status < FIRST_ERROR ? "ANSWERED" : "REFUSED", details);
    }

    private static boolean closed(Object body) {
        return rows(body).stream().anyMatch(row -> row instanceof ClosedMaterial material && material.holdsClosed());
    }

    private static Collection<?> rows(Object body) {
        return switch (body) {
            case Page<?> page -> page.items();
            case Collection<?> all -> all;
            default -> List.of(body);
        };
    }
}
