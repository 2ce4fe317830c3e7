package org.defter.kernel.law;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The law for one kind of municipality from one day on: every value of {@link RulesetKey} with its citation. As JSON it
 * is its own text.
 *
 * @param id its name, such as {@code tr-metropolitan-2021-04-29}
 * @param kind the kind of municipality it is for
 * @param effectiveFrom the first day it holds
 * @param note why this version exists
 * @param values every value the text states, by key
 * @param text the JSON text it was read from, byte for byte
 * @param hash lower-case hexadecimal SHA-256 of the text's RFC 8785 form
 */
public record Ruleset(
        String id,
        MunicipalityKind kind,
        LocalDate effectiveFrom,
        String note,
        Map<RulesetKey, RulesetValue> values,
        @JsonValue String text,
        String hash) {

    /** Longest ruleset text, in characters. */
    public static final int LONGEST_TEXT = 200_000;

    private static final Set<String> FIELDS = Set.of("id", "kind", "effectiveFrom", "note", "values");
    private static final Set<String> VALUE_FIELDS = Set.of("value", "rule", "source", "confidence");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{2,79}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Copies the values. */
    public Ruleset {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /**
     * Reads a ruleset text strictly: every value of the law exactly once (one with an assumed value at most once), nothing
     * else, each within its bounds.
     *
     * @param json the JSON text
     * @return the ruleset with its hash
     * @throws RulesetRefused naming the value at fault
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Ruleset parse(String json) {
        JsonNode root = read(json);
        fields(root, "ruleset", FIELDS);
        String id = string(root, "", "id");
        if (!ID.matcher(id).matches()) {
            throw new RulesetRefused("id", "must be lower-case letters, digits and hyphens, was " + id);
        }
        return new Ruleset(
                id,
                constant(MunicipalityKind.class, root, "", "kind"),
                day(root),
                string(root, "", "note"),
                values(root.get("values")),
                json,
                hash(json));
    }

    /** What events pin. */
    public RulesetRef ref() {
        return new RulesetRef(id, hash);
    }

    /** The value with its citation: as stated, else as assumed. */
    public RulesetValue value(RulesetKey key) {
        RulesetValue value = values.get(key);
        return value != null ? value : key.assumed().orElseThrow(() -> missing(key));
    }

    /** A value that is a whole number. */
    int whole(RulesetKey key) {
        return Integer.parseInt(value(key).value());
    }

    /** A value that is yes or no. */
    boolean flag(RulesetKey key) {
        return Boolean.parseBoolean(value(key).value());
    }

    /** A value that is a decimal number. */
    BigDecimal decimal(RulesetKey key) {
        return new BigDecimal(value(key).value());
    }

    /** A value that is one of some constants. */
    <E extends Enum<E>> E choice(Class<E> constants, RulesetKey key) {
        return Enum.valueOf(constants, value(key).value());
    }

    private static JsonNode read(String json) {
        if (json.length() > LONGEST_TEXT) {
            throw new RulesetRefused("ruleset", "is longer than " + LONGEST_TEXT + " characters");
        }
        try {
            return STRICT.readTree(json);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new RulesetRefused(
                    "ruleset", "is not valid JSON: " + e.getOriginalMessage() + " (line " + line + ")");
        }
    }

    private static Map<RulesetKey, RulesetValue> values(JsonNode node) {
        if (!node.isObject()) {
            throw new RulesetRefused("values", "must be an object");
        }
        Map<RulesetKey, RulesetValue> values = new EnumMap<>(RulesetKey.class);
        node.properties().forEach(entry -> {
            RulesetKey key = RulesetKey.of(entry.getKey())
                    .orElseThrow(() -> new RulesetRefused(entry.getKey(), "is not a value of the law"));
            values.put(key, value(key, entry.getValue()));
        });
        for (RulesetKey key : RulesetKey.values()) {
            if (!values.containsKey(key) && key.assumed().isEmpty()) {
                throw missing(key);
            }
        }
        int least = Integer.parseInt(
                requireNonNull(values.get(RulesetKey.COMMISSION_MIN)).value());
        int most = Integer.parseInt(
                requireNonNull(values.get(RulesetKey.COMMISSION_MAX)).value());
        if (most < least) {
            throw new RulesetRefused(RulesetKey.COMMISSION_MAX.key(), "must not be less than the least size " + least);
        }
        return values;
    }

    private static RulesetRefused missing(RulesetKey key) {
        return new RulesetRefused(key.key(), "is missing");
    }

    private static RulesetValue value(RulesetKey key, JsonNode node) {
        fields(node, key.key(), VALUE_FIELDS);
        String rule = string(node, key.key() + ".", "rule");
        if (!rule.equals(key.rule())) {
            throw new RulesetRefused(key.key() + ".rule", "must be " + key.rule() + ", was " + rule);
        }
        try {
            return new RulesetValue(
                    key.domain().read(node.get("value")),
                    string(node, key.key() + ".", "source"),
                    constant(Confidence.class, node, key.key() + ".", "confidence"));
        } catch (RulesetRefused e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new RulesetRefused(key.key(), String.valueOf(e.getMessage()));
        }
    }

    private static void fields(JsonNode node, String where, Set<String> expected) {
        if (!node.isObject()) {
            throw new RulesetRefused(where, "must be an object");
        }
        String prefix = node.has("values") || expected.contains("values") ? "" : where + ".";
        for (String name : node.propertyNames()) {
            if (!expected.contains(name)) {
                throw new RulesetRefused(prefix + name, "is not a field of a ruleset");
            }
        }
        for (String name : expected) {
            if (!node.has(name)) {
                throw new RulesetRefused(prefix + name, "is missing");
            }
        }
    }

    private static String string(JsonNode node, String prefix, String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isString() || value.stringValue().isBlank()) {
            throw new RulesetRefused(prefix + field, "must be a text that is not blank");
        }
        return value.stringValue();
    }

    private static <E extends Enum<E>> E constant(Class<E> constants, JsonNode node, String prefix, String field) {
        String name = string(node, prefix, field);
        for (E constant : constants.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new RulesetRefused(
                prefix + field, "must be one of " + Arrays.toString(constants.getEnumConstants()) + ", was " + name);
    }

    private static LocalDate day(JsonNode root) {
        String text = string(root, "", "effectiveFrom");
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw new RulesetRefused("effectiveFrom", "is not a day of the calendar: " + text);
        }
        throw new RulesetRefused("effectiveFrom", "must be a day such as 2021-04-29, was " + text);
    }

    private static String hash(String json) {
        try {
            byte[] canonical = new JsonCanonicalizer(json).getEncodedUTF8();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (IOException e) {
            throw new RulesetRefused("ruleset", "has no RFC 8785 form: " + e.getMessage());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
