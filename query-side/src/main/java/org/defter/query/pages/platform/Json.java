package org.defter.query.pages.platform;

import java.io.Serial;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object the API answered, as templates read it: {@code ${proposal.title}}. A member that is not there reads as nothing,
 * as the API leaves out what is unknown.
 */
public final class Json extends LinkedHashMap<String, @Nullable Object> {

    @Serial
    private static final long serialVersionUID = 1L;

    /** An object without members. */
    public Json() {}

    /** The object a node holds; a list becomes the member {@code items}, anything else is without members. */
    public static Json of(JsonNode node) {
        Json object = new Json();
        if (node.isArray()) {
            object.put("items", plain(node));
        }
        node.properties().forEach(member -> object.put(member.getKey(), plain(member.getValue())));
        return object;
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            return of(node);
        }
        if (node.isArray()) {
            List<@Nullable Object> items = new ArrayList<>();
            node.forEach(item -> items.add(plain(item)));
            return items;
        }
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isIntegralNumber()) {
            return node.longValue();
        }
        return node.isNumber() ? node.decimalValue() : node.asString();
    }

    /** Every member can be asked for: the expression language refuses what a map does not contain. */
    @Override
    public boolean containsKey(@Nullable Object key) {
        return true;
    }

    /** Whether the member is there. */
    public boolean has(String member) {
        return get(member) != null;
    }

    /** The text of a member; empty if it is not there. */
    public String text(String member) {
        Object value = get(member);
        return value == null ? "" : value.toString();
    }

    /** The object a member holds, or one without members. */
    public Json object(String member) {
        return get(member) instanceof Json object ? object : new Json();
    }

    /** The objects a member holds; none if it is not there. */
    public List<Json> objects(String member) {
        return get(member) instanceof List<?> list
                ? list.stream()
                        .filter(Json.class::isInstance)
                        .map(Json.class::cast)
                        .toList()
                : List.of();
    }

    /** The texts a member holds; none if it is not there. */
    public List<String> texts(String member) {
        return get(member) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The whole number of a member; 0 if it is not there. */
    public long number(String member) {
        return get(member) instanceof Number number ? number.longValue() : 0;
    }

    /** The decimal number of a member, if it is there. */
    public Optional<BigDecimal> decimal(String member) {
        return get(member) instanceof Number number ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
    }

    /** Whether a member is there and true. */
    public boolean yes(String member) {
        return Boolean.TRUE.equals(get(member));
    }

    /** The day of a member, if it is there. */
    public Optional<LocalDate> day(String member) {
        return get(member) instanceof String text ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    }

    /** The same object with one more member. */
    public Json with(String member, @Nullable Object value) {
        Json more = new Json();
        more.putAll((Map<String, @Nullable Object>) this);
        more.put(member, value);
        return more;
    }
}
