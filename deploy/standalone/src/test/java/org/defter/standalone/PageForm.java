package org.defter.standalone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A form as it stands on a page, with what is filled in already: what a person sends who changes one field. */
final class PageForm {

    private static final Pattern FIELD = Pattern.compile(
            "<input([^>]*)>|<textarea([^>]*)>(.*?)</textarea>|<select([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("<option([^>]*selected=\"selected\"[^>]*)>");
    private static final Pattern OPTION = Pattern.compile("<option([^>]*)>");

    private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);

    private final Map<String, String> values = new LinkedHashMap<>();
    private String action = "";
    private boolean post;

    private PageForm() {}

    /** Every form of a page that is sent to an address of this site. */
    static List<PageForm> all(String html) {
        return FORM.matcher(html)
                .results()
                .map(form -> {
                    PageForm read = new PageForm();
                    read.action = attribute(form.group(1), "action");
                    read.post = attribute(form.group(1), "method").equalsIgnoreCase("post");
                    FIELD.matcher(form.group(2)).results().forEach(read::field);
                    return read;
                })
                .filter(form -> form.action.startsWith("/"))
                .toList();
    }

    /** Where it is sent. */
    String action() {
        return action;
    }

    /** Whether it is an act and no question. */
    boolean isAct() {
        return post;
    }

    /** The names of its fields. */
    List<String> fields() {
        return List.copyOf(values.keySet());
    }

    /** The first form of the page that is sent to that address. */
    static PageForm of(String html, String action) {
        Matcher form = Pattern.compile(
                        "<form[^>]*action=\"" + Pattern.quote(action) + "\"[^>]*>(.*?)</form>", Pattern.DOTALL)
                .matcher(html);
        if (!form.find()) {
            throw new AssertionError("no form to " + action + " on " + html);
        }
        PageForm read = new PageForm();
        FIELD.matcher(form.group(1)).results().forEach(read::field);
        return read;
    }

    private void field(MatchResult field) {
        if (field.group(1) != null) {
            String type = attribute(field.group(1), "type");
            if (!type.equals("checkbox") && !type.equals("file")) {
                put(field.group(1), attribute(field.group(1), "value"));
            }
        } else if (field.group(2) != null) {
            put(field.group(2), HtmlUtils.htmlUnescape(field.group(3)));
        } else {
            Matcher chosen = SELECTED.matcher(field.group(5));
            Matcher first = OPTION.matcher(field.group(5));
            boolean any = chosen.find();
            put(
                    field.group(4),
                    any ? attribute(chosen.group(1), "value") : first.find() ? attribute(first.group(1), "value") : "");
        }
    }

    private void put(String attributes, String value) {
        String name = attribute(attributes, "name");
        if (!name.isEmpty() && !name.equals("_csrf")) {
            values.put(name, value);
        }
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    PageForm with(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** The body of the form as it is sent. */
    String body() {
        return values.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
