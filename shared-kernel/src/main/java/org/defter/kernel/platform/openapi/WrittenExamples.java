package org.defter.kernel.platform.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Examples someone wrote: {@code openapi/examples/<operationId>.json} is the body of a request, {@code
 * openapi/examples/<operationId>.response.json} the answer.
 */
public final class WrittenExamples {

    /** Folder on the class path. */
    public static final String FOLDER = "openapi/examples/";

    private static final JsonMapper JSON = JsonMapper.shared();

    private WrittenExamples() {}

    /** The example of a request. */
    public static Optional<Object> request(String operationId) {
        return read(operationId + ".json");
    }

    /** The example of an answer. */
    public static Optional<Object> response(String operationId) {
        return read(operationId + ".response.json");
    }

    private static Optional<Object> read(String name) {
        try (InputStream stream = WrittenExamples.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            return stream == null ? Optional.empty() : Optional.of(JSON.readValue(stream, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
