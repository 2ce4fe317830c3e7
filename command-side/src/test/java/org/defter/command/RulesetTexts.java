package org.defter.command;

import java.time.LocalDate;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.Ruleset;
import tools.jackson.databind.json.JsonMapper;
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
        ObjectNode values = (ObjectNode) root.get("values");
        ObjectNode stated = values.has(key) ? (ObjectNode) values.get(key) : unstated(values, key);
        if (stated.path("value").isString()) {
            stated.put("value", Integer.toString(value));
        } else {
            stated.put("value", value);
        }
        return Ruleset.parse(mapper.writeValueAsString(root));
    }

    /** The ruleset in force on that day with another yes or no, from that day on. */
    public static Ruleset with(LawInForce law, String key, boolean value, LocalDate from) {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode root = (ObjectNode) mapper.readTree(law.on(from).ruleset().text());
        root.put("id", "example-" + from + "-" + value);
        root.put("effectiveFrom", from.toString());
        ((ObjectNode) root.get("values").get(key)).put("value", value);
        return Ruleset.parse(mapper.writeValueAsString(root));
    }

    /** A value that the built-in text leaves to the assumption. */
    private static ObjectNode unstated(ObjectNode values, String key) {
        return values.putObject(key)
                .put("rule", key.substring(0, key.indexOf('.')))
                .put("source", "örnek")
                .put("confidence", "UNVERIFIED");
    }
}
