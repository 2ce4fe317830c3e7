package org.defter.kernel.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A request is not done, for a reason of HTTP. Thrown anywhere at the edge, answered as a problem. It carries no stack
 * trace: it is an answer, not a fault.
 */
public final class HttpRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpReason reason;
    private final transient Map<String, Object> details;
    private final transient List<WrongField> errors;
    private final transient Map<String, String> headers;

    private HttpRefused(
            HttpReason reason, Map<String, Object> details, List<WrongField> errors, Map<String, String> headers) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.details = details;
        this.errors = errors;
        this.headers = headers;
    }

    /**
     * Refuses.
     *
     * @param details name, value, name, value …: placeholders of the text in the bundle
     */
    public static HttpRefused because(HttpReason reason, Object... details) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i + 1 < details.length; i += 2) {
            map.put(details[i].toString(), details[i + 1]);
        }
        return new HttpRefused(reason, map, List.of(), Map.of());
    }

    /** The same refusal with the fields that are wrong. */
    public HttpRefused withErrors(List<WrongField> wrong) {
        return new HttpRefused(reason, details, List.copyOf(wrong), headers);
    }

    /** The same refusal with one more header in the answer, such as {@code Retry-After}. */
    public HttpRefused withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpRefused(reason, details, errors, more);
    }

    /** Why. */
    public HttpReason reason() {
        return reason;
    }

    /** The values the text speaks of. */
    public Map<String, Object> details() {
        return details;
    }

    /** The fields that are wrong. */
    public List<WrongField> errors() {
        return errors;
    }

    /** Headers of the answer. */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * A field that is wrong, before the caller's language is known.
     *
     * @param field JSON pointer, parameter or header
     * @param message gives the text from the texts of a language
     */
    public record WrongField(String field, Function<ProblemTexts, String> message) {

        /** A field whose text is in the bundle under the given key, with values for its placeholders. */
        public static WrongField of(String field, String key, Map<String, ?> values) {
            return new WrongField(field, texts -> texts.text(key, values));
        }

        /** A field whose text needs no values. */
        public static WrongField of(String field, String key) {
            return of(field, key, Map.of());
        }
    }
}
