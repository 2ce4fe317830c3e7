package org.defter.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.defter.kernel.law.calendar.BusinessCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A value that nothing reads is not law: changing any value of any built-in ruleset must change an answer. */
class RulesetMutationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Ruleset> builtIn() {
        return Rulesets.builtIn().stream();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void changesAnAnswerWhenAnyValueChanges(Ruleset ruleset) {
        Map<String, Map<String, String>> originals = new HashMap<>();
        for (RulesetKey key : RulesetKey.values()) {
            Map<String, String> original = originals.computeIfAbsent(
                    key.rule(), rule -> LawProbe.answers(law(Ruleset.parse(ruleset.text())), rule));
            Ruleset changed = changed(ruleset, key);
            assertThat(changed.hash()).as("hash after changing %s", key.key()).isNotEqualTo(ruleset.hash());
            assertThat(LawProbe.answers(law(changed), key.rule()).equals(original))
                    .as("whether nothing reads %s of %s", key.key(), ruleset.id())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void answersTheSameForTheSameText(Ruleset ruleset) {
        Ruleset again = Ruleset.parse(ruleset.text());
        assertThat(again).isEqualTo(ruleset);
        for (String chapter : List.of("A", "B", "C", "D", "S", "I")) {
            assertThat(LawProbe.answers(law(again), chapter)).isEqualTo(LawProbe.answers(law(ruleset), chapter));
        }
    }

    @Test
    void looksAtEveryValue() {
        assertThat(RulesetKey.values()).hasSizeGreaterThan(80);
        assertThat(builtIn()).hasSize(8);
    }

    static Ruleset changed(Ruleset ruleset, RulesetKey key) {
        ObjectNode root = (ObjectNode) JSON.readTree(ruleset.text());
        ObjectNode value = stated((ObjectNode) root.get("values"), key);
        JsonNode old = value.get("value");
        switch (key.domain()) {
            case ValueDomain.Flag() -> value.put("value", !old.booleanValue());
            case ValueDomain.Whole(int least, int most) ->
                value.put("value", old.intValue() < most ? old.intValue() + 1 : old.intValue() - 1);
            case ValueDomain.Decimal(BigDecimal least, BigDecimal most) ->
                value.put(
                        "value",
                        new BigDecimal(old.stringValue()).add(BigDecimal.ONE).toPlainString());
            case ValueDomain.Choice(List<String> names) ->
                value.put(
                        "value",
                        names.stream()
                                .filter(name -> !name.equals(old.stringValue()))
                                .findFirst()
                                .orElseThrow());
            case ValueDomain.Text(int longest) -> value.put("value", old.stringValue() + "x");
        }
        return Ruleset.parse(JSON.writeValueAsString(root));
    }

    /** What the text states, or what it would state if it stated what is assumed. */
    private static ObjectNode stated(ObjectNode values, RulesetKey key) {
        if (!values.has(key.key())) {
            RulesetValue assumed = key.assumed().orElseThrow();
            ObjectNode value = values.putObject(key.key())
                    .put("rule", key.rule())
                    .put("source", assumed.source())
                    .put("confidence", assumed.confidence().name());
            switch (key.domain()) {
                case ValueDomain.Flag() -> value.put("value", Boolean.parseBoolean(assumed.value()));
                case ValueDomain.Whole(int _, int _) -> value.put("value", Integer.parseInt(assumed.value()));
                case ValueDomain.Decimal _, ValueDomain.Choice _, ValueDomain.Text _ ->
                    value.put("value", assumed.value());
            }
        }
        return (ObjectNode) values.get(key.key());
    }

    private static Law law(Ruleset ruleset) {
        return new Law(ruleset, Settings.defaults(), BusinessCalendar.turkiye());
    }
}
