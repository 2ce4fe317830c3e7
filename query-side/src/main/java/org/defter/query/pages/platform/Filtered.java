package org.defter.query.pages.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * What of a list is shown. All of it stands in the address, so that a list can be bookmarked, sent and gone back to; the
 * parameters are those of the API.
 */
public final class Filtered {

    private static final List<String> ALWAYS = List.of("page", "size", "sort", "order", "asOf", "by");

    /** The lists of the API behind the pages that list something; what is asked of the page is asked of the list. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            list("accounts"),
            list("clocks"),
            list("commissions"),
            list("councils"),
            list("decisions"),
            list("history"),
            list("meetings"),
            list("monitoring-periods"),
            list("partnerships"),
            list("partnerships/register"),
            list("partnerships/violations"),
            list("plans"),
            list("projects"),
            list("proposals"),
            list("reviews"),
            list("worklist"),
            Map.entry("/tables/decision-register", "/api/tables/decision-register"),
            Map.entry("/tables/decision-summaries", "/api/tables/decision-summaries"),
            Map.entry("/tables/agenda", "/api/tables/agenda"),
            Map.entry("/tables/monitoring", "/api/tables/monitoring"),
            Map.entry("/tables/partnership-register", "/api/partnerships/register"));

    private static final Pattern BELOW = Pattern.compile("/(?:audit/findings/[a-z-]+|[a-z-]+/[0-9a-f-]{36}/history)");
    private static final Pattern REPORTS = Pattern.compile("/reports(/[a-z-]+(?:/explanation)?)");

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
        if (!values.containsKey("asOf")) {
            // Which clock counts is asked in the same form as the day: without one it asks nothing.
            values.remove("by");
        }
        return new Filtered(path, values);
    }

    private static Map.Entry<String, String> list(String name) {
        return Map.entry("/" + name, "/api/" + name);
    }

    /** The list of the API behind a page; nothing if there is none that could be exported. */
    public static Optional<String> listOf(String page) {
        Matcher report = REPORTS.matcher(page);
        if (report.matches()) {
            return Optional.of("/api/reporting" + report.group(1));
        }
        return BELOW.matcher(page).matches() ? Optional.of("/api" + page) : Optional.ofNullable(LISTS.get(page));
    }

    /** Whether the list can be had as a file. */
    public boolean exports() {
        return listOf(path).isPresent();
    }

    /** The address of the whole list as a file. */
    public String export(String format) {
        return "/downloads" + path + "?" + with("format", format).query();
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

    /** The moment the list shows. */
    public Past past() {
        return Past.of(values);
    }

    /** An address, at the moment the list shows: what is gone to from a list of the past is seen as it was then. */
    public String then(String address) {
        int mark = address.indexOf('#');
        String page = mark < 0 ? address : address.substring(0, mark);
        String query = past().query();
        return page
                + (page.contains("?") ? query.replaceFirst("\\?", "&") : query)
                + (mark < 0 ? "" : address.substring(mark));
    }

    /** What the list was narrowed by and the moment it shows, each under its name of the API: what a print of it has to say. */
    public Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>(values);
        said.keySet().removeAll(List.of("page", "size", "order"));
        return said;
    }

    /** Path of the page. */
    public String path() {
        return path;
    }

    /** The parameters to find the list again by: all but the page of it one is on. */
    public String kept() {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.remove("page");
        return new Filtered(path, all).query();
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
