package org.defter.command;

import java.time.LocalDate;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.law.RulesetKey;
import org.defter.kernel.law.ValueDomain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rulesets as the legal unit would adopt them: the one in force with one value changed, from a day on; a value its text leaves
 * to the assumption is stated.
 */
public final class RulesetTexts {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RulesetTexts() {}

    /** With another whole number. */
    public static Ruleset with(LawInForce law, String key, int value, LocalDate from) {
        boolean decimal = switch (RulesetKey.of(key).orElseThrow().domain()) {
            case ValueDomain.Decimal _ -> true;
            case ValueDomain.Whole _, ValueDomain.Flag _, ValueDomain.Choice _, ValueDomain.Text _ -> false;
        };
        return decimal
                ? with(law, key, Integer.toString(value), from)
                : with(law, key, JsonNodeFactory.instance.numberNode(value), from);
    }

    /** With another yes or no. */
    public static Ruleset with(LawInForce law, String key, boolean value, LocalDate from) {
        return with(law, key, JsonNodeFactory.instance.booleanNode(value), from);
    }

    /** With another decimal number. */
    public static Ruleset with(LawInForce law, String key, String decimal, LocalDate from) {
        return with(law, key, JsonNodeFactory.instance.stringNode(decimal), from);
    }

    private static Ruleset with(LawInForce law, String key, JsonNode value, LocalDate from) {
        ObjectNode root = (ObjectNode) MAPPER.readTree(law.on(from).ruleset().text());
        root.put("id", "example-" + from + "-" + value.asString().replace('.', '-'));
        root.put("effectiveFrom", from.toString());
        ObjectNode values = (ObjectNode) root.get("values");
        ObjectNode stated = values.has(key) ? (ObjectNode) values.get(key) : unstated(values, key);
        stated.set("value", value);
        return Ruleset.parse(MAPPER.writeValueAsString(root));
    }

    private static ObjectNode unstated(ObjectNode values, String key) {
        return values.putObject(key)
                .put("rule", key.substring(0, key.indexOf('.')))
                .put("source", "örnek")
                .put("confidence", "UNVERIFIED");
    }
}
