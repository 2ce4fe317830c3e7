package org.defter.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.defter.kernel.law.calendar.CalendarCorrection;
import org.defter.kernel.law.measure.ObjectiveScore;
import org.defter.kernel.law.vote.Ballot;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VoteRequirement;
import org.defter.kernel.law.vote.VotingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RulesetTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Ruleset BUILT_IN =
            Rulesets.builtIn(MunicipalityKind.METROPOLITAN).getLast();

    /** An edit of a built-in ruleset changes what old events were decided under: add a new dated one instead. */
    @Test
    void keepsTheHashesOfTheBuiltInRulesets() {
        assertThat(Rulesets.builtIn().stream().collect(Collectors.toMap(Ruleset::id, Ruleset::hash)))
                .containsExactlyInAnyOrderEntriesOf(GoldenHashes.ALL);
    }

    @Test
    void ordersTheBuiltInRulesetsByEffectiveDate() {
        for (MunicipalityKind kind : MunicipalityKind.values()) {
            List<Ruleset> all = Rulesets.builtIn(kind);
            assertThat(all).extracting(Ruleset::effectiveFrom).isSorted().doesNotHaveDuplicates();
            assertThat(all).allSatisfy(ruleset -> {
                assertThat(ruleset.kind()).isEqualTo(kind);
                assertThat(ruleset.id()).endsWith(ruleset.effectiveFrom().toString());
                assertThat(ruleset.values()).containsOnlyKeys(stated());
            });
        }
    }

    @Test
    void doesNotDependOnSpacesOrOrderForItsHash() {
        Ruleset compact = Ruleset.parse(JSON.writeValueAsString(JSON.readTree(BUILT_IN.text())));
        assertThat(compact.text()).isNotEqualTo(BUILT_IN.text());
        assertThat(compact.ref()).isEqualTo(BUILT_IN.ref());
    }

    @Test
    void carriesACitationAndAConfidenceForEveryValue() {
        assertThat(BUILT_IN.value(RulesetKey.RETURN_DAYS))
                .isEqualTo(new RulesetValue("7", "5216 m.14", Confidence.UNVERIFIED));
        assertThat(Rulesets.builtIn(MunicipalityKind.ORDINARY).getLast().value(RulesetKey.RETURN_DAYS))
                .isEqualTo(new RulesetValue("5", "5393 m.23", Confidence.SEEN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // text | replacement | value named
                "\"C05.days\": {\"value\": 5, | \"C05.days\": {\"value\": -1, | C05.days: must be a whole number from 0 to 365, was -1",
                "\"C05.days\": {\"value\": 5, | \"C05.days\": {\"value\": 366, | C05.days: must be a whole number",
                "\"C05.days\": {\"value\": 5, | \"C05.days\": {\"value\": 5.0, | C05.days: must be a whole number",
                "\"C05.days\": {\"value\": 5, | \"C05.days\": {\"value\": \"5\", | C05.days: must be a whole number",
                "\"C05.days\": {\"value\": 5, | \"C05.days\": {\"value\": null, | C05.days: must be a whole number",
                "\"C05.days\": {\"value\": 5, | \"C05.days\": {\"value\": 99999999999, | C05.days: must be a whole number",
                "\"C05.days\": {\"value\": 5, | \"C05.days\": { | C05.days.value: is missing",
                "\"C05.days\": {\"value\": 5, | \"C05.days\": {\"value\": 5, \"value\": 6, | 'ruleset: is not valid JSON: Duplicate'",
                "\"C05.days\": {\"value\": 5, | \"C05.days\": {\"value\": 5, \"x\": 6, | C05.days.x: is not a field",
                "\"C05.days\": | \"C05.day\": | C05.day: is not a value of the law",
                "\"C05.days\": | \"C05.zoningDays\": | 'ruleset: is not valid JSON: Duplicate'",
                "\"B02.majorityDivisor\": {\"value\": 2, | \"B02.majorityDivisor\": {\"value\": 0, | B02.majorityDivisor: must be a whole number from 1 to 20, was 0",
                "\"C05.dayKind\": {\"value\": \"BUSINESS\", | \"C05.dayKind\": {\"value\": \"business\", | 'C05.dayKind: must be one of [BUSINESS, CALENDAR], was \"business\"'",
                "\"I14.debtFactor\": {\"value\": \"1.5\", | \"I14.debtFactor\": {\"value\": 1.5, | I14.debtFactor: must be a decimal number in quotes",
                "\"I14.debtFactor\": {\"value\": \"1.5\", | \"I14.debtFactor\": {\"value\": \"1e2\", | I14.debtFactor: must be a decimal number in quotes",
                "\"I14.debtFactor\": {\"value\": \"1.5\", | \"I14.debtFactor\": {\"value\": \"101\", | I14.debtFactor: must be a decimal number in quotes from 0 to 100",
                "\"C09.guestsVote\": {\"value\": false, | \"C09.guestsVote\": {\"value\": \"false\", | C09.guestsVote: must be true or false",
                "\"I03.ministry\": {\"value\": \"Çevre, Şehircilik ve İklim Değişikliği Bakanlığı\", | \"I03.ministry\": {\"value\": \" \", | I03.ministry: must be a text",
                "\"rule\": \"C09\" | \"rule\": \"C08\" | C09.guestsVote.rule: must be C09, was C08",
                "\"confidence\": \"UNVERIFIED\" | \"confidence\": \"SURE\" | 'confidence: must be one of [SEEN, UNVERIFIED], was SURE'",
                "\"source\": \"5393 m.24/3\" | \"source\": \"\" | source: must be a text that is not blank",
                "\"C01.maxMembers\": {\"value\": 9, | \"C01.maxMembers\": {\"value\": 4, | C01.maxMembers: must not be less",
                "\"kind\": \"METROPOLITAN\" | \"kind\": \"VILLAGE\" | 'kind: must be one of [METROPOLITAN, ORDINARY], was VILLAGE'",
                "\"effectiveFrom\": \"2021-10-29\" | \"effectiveFrom\": \"2021-02-29\" | effectiveFrom: is not a day of the calendar",
                "\"effectiveFrom\": \"2021-10-29\" | \"effectiveFrom\": \"29.10.2021\" | effectiveFrom: must be a day",
                "\"id\": \"tr-metropolitan-2021-10-29\" | \"id\": \"TR 2021\" | id: must be lower-case letters",
                "\"id\": \"tr-metropolitan-2021-10-29\", |  | id: is missing",
                "\"note\": | \"notes\": | notes: is not a field of a ruleset",
                "\"values\": { | \"values\": [], \"x\": { | x: is not a field of a ruleset",
            })
    void refusesAMalformedTextAndNamesTheValue(String text, String replacement, String message) {
        assertThat(BUILT_IN.text()).contains(text);
        String broken = BUILT_IN.text()
                .replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(replacement == null ? "" : replacement));
        assertThatExceptionOfType(RulesetRefused.class)
                .isThrownBy(() -> Ruleset.parse(broken))
                .withMessageContaining(message)
                .satisfies(refusal -> assertThat(refusal.getMessage()).startsWith(refusal.value() + ": "));
    }

    @Test
    void tellsTheLineOfADoubledKey() {
        String doubled = BUILT_IN.text().replace("\"C05.days\":", "\"C05.zoningDays\":");
        int line = (int) doubled.substring(0, doubled.lastIndexOf("\"C05.zoningDays\""))
                .lines()
                .count();
        assertThatExceptionOfType(RulesetRefused.class)
                .isThrownBy(() -> Ruleset.parse(doubled))
                .withMessageContaining("C05.zoningDays")
                .withMessageEndingWith("(line " + line + ")");
    }

    @Test
    void refusesWhatIsNoRulesetAtAll() {
        for (String text : List.of("", "null", "[]", "1", "{", "{}", BUILT_IN.text() + "{}", "[".repeat(5000))) {
            assertThatExceptionOfType(RulesetRefused.class).isThrownBy(() -> Ruleset.parse(text));
        }
        assertThatExceptionOfType(RulesetRefused.class)
                .isThrownBy(() -> Ruleset.parse(" ".repeat(Ruleset.LONGEST_TEXT + 1)))
                .withMessageContaining("longer");
    }

    @Test
    void refusesAMissingValue() {
        for (RulesetKey key : stated()) {
            ObjectNode root = (ObjectNode) JSON.readTree(BUILT_IN.text());
            ((ObjectNode) root.get("values")).remove(key.key());
            String text = JSON.writeValueAsString(root);
            assertThatExceptionOfType(RulesetRefused.class)
                    .isThrownBy(() -> Ruleset.parse(text))
                    .withMessage(key.key() + ": is missing");
        }
    }

    /** A key that came later has a value under the old texts, whose hashes stay; a text that states it wins. */
    @Test
    void assumesWhatAnOldTextCouldNotState() {
        assertThat(BUILT_IN.value(RulesetKey.CHANGE_MONTHS))
                .isEqualTo(new RulesetValue("6", "practice", Confidence.UNVERIFIED));
        ObjectNode root = (ObjectNode) JSON.readTree(BUILT_IN.text());
        ((ObjectNode) root.get("values"))
                .putObject(RulesetKey.CHANGE_MONTHS.key())
                .put("value", 3)
                .put("rule", "I15")
                .put("source", "council decision")
                .put("confidence", "SEEN");
        Ruleset stating = Ruleset.parse(JSON.writeValueAsString(root));

        assertThat(stating.value(RulesetKey.CHANGE_MONTHS))
                .isEqualTo(new RulesetValue("3", "council decision", Confidence.SEEN));
        assertThat(stating.hash()).isNotEqualTo(BUILT_IN.hash());
    }

    private static RulesetKey[] stated() {
        return Arrays.stream(RulesetKey.values())
                .filter(key -> key.assumed().isEmpty())
                .toArray(RulesetKey[]::new);
    }

    @Test
    void refusesAReferenceThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RulesetRef(" ", "0".repeat(64)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RulesetRef("x", "0".repeat(63)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RulesetRef("x", "A".repeat(64)));
    }

    /** Events carry these values: what is written must be read back the same. */
    @Test
    void survivesJsonWithEverythingAnEventPins() {
        Law law = LawInForce.initial(MunicipalityKind.METROPOLITAN).on(LocalDate.of(2024, 3, 11));
        Ballot ballot = Ballot.open(VotingMode.ROLL_CALL, VoteRequirement.DECISION, 32, 17, 9, 8, 0, Vote.YES);
        Computation<VoteOutcome> outcome = law.outcome(ballot);
        Clock clock = law.clock(ClockKind.COMMISSION_REVIEW, LocalDate.of(2024, 3, 15))
                .result();
        List<Object> pinned = List.of(
                BUILT_IN,
                BUILT_IN.ref(),
                ballot,
                Ballot.secret(VoteRequirement.DECISION, 32, 16, 8, 8, 0, 2),
                outcome.result(),
                outcome.steps().getFirst(),
                clock,
                Settings.defaults(),
                new SettingChange(Setting.ROLL_OVER, "false", LocalDate.of(2024, 1, 1)),
                new CalendarCorrection(LocalDate.of(2024, 4, 8), false, "İdari izin", "Genelge"),
                new ObjectiveScore(new BigDecimal("52.20"), new BigDecimal("58.20")));
        for (Object value : pinned) {
            String text = JSON.writeValueAsString(value);
            assertThat(JSON.readValue(text, value.getClass())).isEqualTo(value);
        }
        assertThat(JSON.writeValueAsString(clock))
                .contains("\"lastDay\":\"2024-03-22\"", "\"ruleset\":{\"id\":\"tr-metropolitan-2021-10-29\"");
        Explanation step = outcome.steps().getFirst();
        assertThat(JSON.readValue(JSON.writeValueAsString(step), Explanation.class)
                        .inputs()
                        .keySet())
                .containsExactlyElementsOf(step.inputs().keySet());
    }
}
