package org.defter.kernel.platform.operations;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.defter.kernel.ledger.CanonicalText;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log in the one form it is hashed in: the JSON it is answered as, in the canonical form of RFC 8785. Members
 * in the order of their names, no white space, numbers as ECMAScript writes them; the numbers of the log are whole or have few
 * decimals, so that their plain form is that one.
 */
final class CanonicalEntry {

    private CanonicalEntry() {}

    /** The bytes whose hash is the leaf of an entry. */
    static byte[] of(OperationsEntry entry) {
        Map<String, Object> members = Map.of(
                "id", entry.id(),
                "at", entry.at().toString(),
                "kind", entry.kind(),
                "actor", entry.actor(),
                "outcome", entry.outcome(),
                "details", entry.details());
        StringBuilder json = new StringBuilder(256);
        value(json, members);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void value(StringBuilder json, @Nullable Object value) {
        switch (value) {
            case null -> json.append("null");
            case Boolean yes -> json.append(yes.booleanValue());
            case String text -> CanonicalText.append(json, text);
            case Number number -> json.append(number(number));
            case Map<?, ?> members -> {
                char before = '{';
                Map<String, Object> sorted = new TreeMap<>();
                members.forEach((name, one) -> sorted.put(name.toString(), one));
                for (Map.Entry<String, Object> member : sorted.entrySet()) {
                    json.append(before);
                    CanonicalText.append(json, member.getKey());
                    value(json.append(':'), member.getValue());
                    before = ',';
                }
                json.append(members.isEmpty() ? "{}" : "}");
            }
            case Collection<?> all -> {
                char before = '[';
                for (Object one : all) {
                    value(json.append(before), one);
                    before = ',';
                }
                json.append(all.isEmpty() ? "[]" : "]");
            }
            default -> throw new IllegalArgumentException("not a value of JSON: " + value.getClass());
        }
    }

    private static String number(Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
