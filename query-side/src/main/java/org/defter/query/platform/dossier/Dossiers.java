package org.defter.query.platform.dossier;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.query.AxonServerQueryDispatchException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryGateway;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.platform.Everything;
import org.defter.query.platform.Page;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Asks for dossiers and answers them over HTTP, with the stream's version as {@code ETag}. */
@Component
public class Dossiers {

    /** How long the answer of another node is waited for; what is answered here is there at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final QueryGateway queries;

    /** Asks through the given gateway. */
    public Dossiers(QueryGateway queries) {
        this.queries = queries;
    }

    /** One dossier, or 404 if there is none or it is not the caller's to know. */
    public <V extends DossierView<V>> ResponseEntity<V> one(Object query, Class<V> view) {
        Optional<V> found = answer(queries.query(query, ResponseTypes.optionalInstanceOf(view)));
        return found.map(dossier -> ResponseEntity.ok()
                        .eTag("\"" + dossier.version() + "\"")
                        .body(dossier))
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }

    /** Something else that may be unknown, or 404. */
    public <T> T required(Object query, Class<T> type) {
        return answer(queries.query(query, ResponseTypes.optionalInstanceOf(type)))
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }

    /** One page of a list. */
    public <S> Page<S> list(Object query) {
        Page<S> page = answer(queries.query(query, new PageResponse<>()));
        if (Everything.wanted() != null && !page.items().isEmpty()) {
            // Another node answered, and a page of the list is not all of it.
            throw HttpRefused.because(HttpReason.UNAVAILABLE);
        }
        return page;
    }

    private static <T> T answer(CompletableFuture<T> asked) {
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw refusal(Objects.requireNonNullElse(e.getCause(), e));
        } catch (TimeoutException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    /** What a handler here refused with; where no node could answer, that it is not available. */
    private static RuntimeException refusal(Throwable thrown) {
        return switch (thrown) {
            case NoHandlerForQueryException nobody -> unavailable(nobody);
            case AxonServerQueryDispatchException lost -> unavailable(lost);
            case AxonServerException lost -> unavailable(lost);
            case RuntimeException refused -> refused;
            default -> new IllegalStateException(thrown);
        };
    }

    private static RuntimeException unavailable(Exception cause) {
        return new TransientDataAccessResourceException("No node has answered a query", cause);
    }
}
