package org.defter.query.platform.dossier;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.platform.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Asks for dossiers and answers them over HTTP, with the stream's version as {@code ETag}. */
@Component
public class Dossiers {

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
        return answer(queries.query(query, new PageResponse<>()));
    }

    private static <T> T answer(CompletableFuture<T> asked) {
        try {
            return asked.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
