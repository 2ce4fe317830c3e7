package org.defter.query.pages.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * What of a list is shown. All of it stands in the address, so that a list can be bookmarked, sent and gone back to; the
 * parameters are those of the API.
 */
public final class Filtered {

    private static final List<String> ALWAYS = List.of("page", "size", "sort", "order", "asOf", "by");

    private final String path;
    private final Map<String, String> values;

    private Filtered(String path, Map<String, String> values) {
        this.path = path;
        this.values = values;
    }

    /**
     * What a request asks for.
     *
     * @param path of the page
     * @param given parameters of the request; those that are empty do not narrow the list
     * @param filters the parameters the list knows beside page, size, sort, order and moment
     */
    public static Filtered of(String path, MultiValueMap<String, String> given, List<String> filters) {
        Map<String, String> values = new LinkedHashMap<>();
        given.forEach((name, all) -> {
            String value = all.isEmpty() || all.getFirst() == null
                    ? ""
                    : all.getFirst().strip();
            if (!value.isEmpty() && (filters.contains(name) || ALWAYS.contains(name))) {
                values.put(name, value);
            }
        });
        return new Filtered(path, values);
    }

    /** The same with one parameter set. */
    public Filtered with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Filtered(path, more);
    }

    /** The value of a parameter; empty if it is not given. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether anything narrows the list. */
    public boolean narrowed() {
        return values.keySet().stream().anyMatch(name -> !ALWAYS.contains(name));
    }

    /** The parameters as a query. */
    public String query() {
        return values.entrySet().stream()
                .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The address of another page of the list. */
    public String page(long number) {
        return path + "?" + with("page", Long.toString(number)).query();
    }

    /** The address of the list sorted by an attribute, or the other way round if it is already. */
    public String sorted(String attribute) {
        boolean turn = get("sort").equals(attribute) && !get("order").equalsIgnoreCase("desc");
        return path + "?"
                + with("sort", attribute)
                        .with("order", turn ? "desc" : "asc")
                        .with("page", "0")
                        .query();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
