package org.defter.query.pages.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * The way of the pages to the public API. Every call has the rights and the language of whoever looks at the page; a read
 * that follows an act shows the act, or the page says that it does not yet ({@link Pending}).
 */
public interface Api {

    /**
     * Reads a resource.
     *
     * @param path with its query, variables in braces
     * @throws ApiProblem if it is refused or not there
     */
    Json get(String path, @Nullable Object... variables);

    /** Reads a resource that may not be there, or not be the caller's to know. */
    Optional<Json> find(String path, @Nullable Object... variables);

    /**
     * Reads a resource together with its version, for the acts that expect it.
     *
     * @throws ApiProblem if it is refused or not there
     */
    Versioned versioned(String path, @Nullable Object... variables);

    /**
     * Does something.
     *
     * @param path of the act
     * @param body its particulars
     * @param expected the version it expects, as the {@code ETag} said; none where a stream begins
     * @param key of idempotency: sent again it has one effect
     * @throws ApiProblem if it is refused
     */
    ApiAnswer post(String path, Map<String, ?> body, @Nullable String expected, String key);

    /**
     * Sends a file, read as it is sent.
     *
     * @param path of what takes it, with its query
     * @param file its bytes
     * @throws ApiProblem if it is refused
     */
    ApiAnswer upload(String path, Resource file);

    /**
     * Puts something in the place of what stands at an address.
     *
     * @throws ApiProblem if it is refused
     */
    void put(String path, Map<String, ?> body);

    /**
     * Undoes something that has an address of its own.
     *
     * @throws ApiProblem if it is refused
     */
    Json delete(String path, @Nullable Object... variables);

    /** Reads what is published as text and not as JSON, such as the checkpoint of the ledger; nothing if it is not there. */
    Optional<String> text(String path);

    /**
     * Hands a file on to the reader as it comes, without keeping it.
     *
     * @throws ApiProblem if it is refused or not there; nothing has been sent then
     */
    void download(String path, HttpServletResponse to);

    /**
     * Hands a list on to the reader as a file.
     *
     * @param name what {@code /api/me/exports} is asked by how far it is; nothing if nobody will ask
     * @throws ApiProblem if it is refused or not there; nothing has been sent then
     */
    void export(String path, @Nullable String name, HttpServletResponse to);

    /**
     * A resource and its version.
     *
     * @param body what it says
     * @param etag its version
     */
    record Versioned(Json body, @Nullable String etag) {}
}
