package org.defter.command;

import java.time.LocalDate;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.Ruleset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rulesets as the legal unit would adopt them: the one in force with one value changed, from a day on. */
public final class RulesetTexts {

    private RulesetTexts() {}

    /** The ruleset in force on that day with another value, from that day on. */
    public static Ruleset with(LawInForce law, String key, int value, LocalDate from) {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode root = (ObjectNode) mapper.readTree(law.on(from).ruleset().text());
        root.put("id", "example-" + from + "-" + value);
        root.put("effectiveFrom", from.toString());
        ((ObjectNode) root.get("values").get(key)).put("value", value);
        return Ruleset.parse(mapper.writeValueAsString(root));
    }

    /** The ruleset in force on that day with another yes or no, stated even if its text leaves it out, from that day on. */
    public static Ruleset with(LawInForce law, String key, boolean value, LocalDate from) {
        return stated(law, key, JsonNodeFactory.instance.booleanNode(value), from);
    }

    /** The ruleset in force on that day with another decimal number, from that day on. */
    public static Ruleset with(LawInForce law, String key, String decimal, LocalDate from) {
        return stated(law, key, JsonNodeFactory.instance.stringNode(decimal), from);
    }

    private static Ruleset stated(LawInForce law, String key, JsonNode value, LocalDate from) {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode root = (ObjectNode) mapper.readTree(law.on(from).ruleset().text());
        root.put("id", "example-" + from + "-" + value.asString());
        root.put("effectiveFrom", from.toString());
        ObjectNode values = (ObjectNode) root.get("values");
        ObjectNode stated = values.has(key)
                ? (ObjectNode) values.get(key)
                : ((ObjectNode) values.get("I14.debtFactor"))
                        .deepCopy()
                        .put("rule", key.substring(0, key.indexOf('.')));
        stated.set("value", value);
        values.set(key, stated);
        return Ruleset.parse(mapper.writeValueAsString(root));
    }
}
