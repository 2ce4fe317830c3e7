package org.defter.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.kernel.law.vote.Ballot;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteRequirement;
import org.defter.kernel.law.vote.VotingMode;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {

    private static final Locale TR = Locale.forLanguageTag("tr-TR");
    private static final Locale EN = Locale.ENGLISH;
    private static final Law LAW =
            LawInForce.initial(MunicipalityKind.METROPOLITAN).on(LocalDate.of(2024, 3, 11));
    private static final Pattern WORD_LIST = Pattern.compile(
            "(fraction|meeting|matter|office|vote|presence|none|setting|clock|report|direction|partnership|grant|stage)"
                    + "([.].*)?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)");

    @Test
    void readsTheMeetingQuorumAloud() {
        Computation<Integer> quorum = LAW.meetingQuorum(31);
        assertThat(ExplanationText.of(quorum, TR))
                .containsExactly(
                        "B01: Üye tam sayısı 31. Toplantı yeter sayısı, bunun yarısı (kesir atılır) artı birdir: 16 üye.");
        assertThat(ExplanationText.of(quorum, EN))
                .containsExactly(
                        "B01: The full membership is 31. The meeting quorum is half of it, fraction dropped, plus one: 16 members.");
    }

    @Test
    void readsAVoteAloud() {
        Ballot ballot = Ballot.open(VotingMode.SHOW_OF_HANDS, VoteRequirement.DECISION, 32, 17, 12, 3, 2, Vote.YES);
        assertThat(ExplanationText.of(LAW.outcome(ballot), TR))
                .containsExactly(
                        "B02: Üye tam sayısı 32, katılan 17. Katılanların yarısı artı bir 9, üye tam sayısının dörtte biri 8;"
                                + " karar için büyük olanı, 9 kabul oyu gerekir.",
                        "B02: Kabul 12, ret 3, çekimser 2; gereken 9 kabul oyuna ulaşıldı: kabul edildi.",
                        "B07: Karşı oy 3, çekimser kalan 2: karar oy çokluğuyladır.");
        assertThat(ExplanationText.of(LAW.outcome(ballot), EN))
                .containsExactly(
                        "B02: The full membership is 32 and 17 attend. Of the attendees half plus one is 9, a quarter of the"
                                + " membership is 8; a decision needs the greater, 9 yes votes.",
                        "B02: Yes 12, no 3, abstaining 2; the 9 yes votes needed are reached: accepted.",
                        "B07: Votes against 3, abstaining 2: the decision is by majority.");
    }

    @Test
    void readsAClockAloud() {
        Computation<Clock> clock = LAW.clock(ClockKind.COMMISSION_REVIEW, LocalDate.of(2024, 3, 15));
        assertThat(ExplanationText.of(clock, TR))
                .containsExactly("C05: Komisyonun süresi 15.03.2024 gününden başlar ve 5 iş günüdür. Sayılmayan günler:"
                        + " 16.03.2024, 17.03.2024. Son gün 22.03.2024, saat 24.00.");
        assertThat(ExplanationText.of(clock, EN))
                .containsExactly(
                        "C05: The commission's time starts on 15 March 2024 and is 5 business days. Days not counted:"
                                + " 16 March 2024, 17 March 2024. The last day is 22 March 2024, until 24:00.");
    }

    @Test
    void writesDecimalsTheTurkishWay() {
        Explanation debt = Explanation.of("I14", "debtLimit", "R × f", "1500.75", "R", "1000.50", "f", "1.5");
        assertThat(ExplanationText.of(debt, TR)).contains("1000,50 lira", "katsayı 1,5", "1500,75 lira");
        assertThat(ExplanationText.of(debt, EN)).contains("1000.50 lira", "factor 1.5", "1500.75 lira");
    }

    @Test
    void speaksEnglishToAnyoneElse() {
        assertThat(ExplanationText.of(LAW.meetingQuorum(9), Locale.GERMAN))
                .isEqualTo(ExplanationText.of(LAW.meetingQuorum(9), EN));
    }

    @Test
    void showsTheFormulaOfAStepItDoesNotKnow() {
        Explanation old = new Explanation("Z99", "forgotten", Map.of("N", "3"), "N+1", "4");
        assertThat(ExplanationText.of(old, TR)).isEqualTo("Z99: N+1 = 4");
    }

    @Test
    void hasASentenceForEveryStepOfEveryAnswer() {
        Set<String> known = keys(TR);
        Set<String> seen = new LinkedHashSet<>();
        for (Explanation step : allSteps()) {
            String key = known.contains(step.step()) ? step.step() : step.step() + "." + step.result();
            assertThat(known).contains(key);
            seen.add(key);
            for (Locale locale : List.of(TR, EN)) {
                assertThat(ExplanationText.of(step, locale))
                        .doesNotContain("{", "}", "?", "true", "false", "NONE", "_")
                        .startsWith(step.rule() + ": ");
            }
        }
        Set<String> sentences = new TreeSet<>(known);
        sentences.removeIf(key -> WORD_LIST.matcher(key).matches());
        assertThat(seen).hasSizeGreaterThan(80).containsAll(sentences);
    }

    @Test
    void hasTheSameKeysAndPlaceholdersInBothLanguages() {
        assertThat(keys(TR)).isEqualTo(keys(EN)).hasSizeGreaterThan(130);
        ResourceBundle tr = ExplanationText.bundle(Locale.forLanguageTag("tr"));
        ResourceBundle en = ExplanationText.bundle(EN);
        for (String key : keys(TR)) {
            assertThat(placeholders(tr.getString(key))).as(key).isEqualTo(placeholders(en.getString(key)));
        }
    }

    /** Also the steps of rulesets with one value changed: some sentences are only said under another law. */
    private static List<Explanation> allSteps() {
        Stream<Ruleset> changed = Rulesets.builtIn(MunicipalityKind.METROPOLITAN).stream()
                .limit(1)
                .flatMap(ruleset ->
                        Arrays.stream(RulesetKey.values()).map(key -> RulesetMutationTest.changed(ruleset, key)));
        Settings late = Settings.defaults()
                .with(new SettingChange(Setting.AUTHORITY_POINT, "BEFORE_CONTRACT", LocalDate.of(2024, 1, 1)));
        Stream<Law> laws = Stream.concat(
                Stream.of(new Law(LAW.ruleset(), late, LAW.calendar())),
                Stream.concat(Rulesets.builtIn().stream(), changed)
                        .map(ruleset -> new Law(ruleset, Settings.defaults(), LAW.calendar())));
        return laws.flatMap(law -> LawProbe.steps(law).stream()).distinct().toList();
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(ExplanationText.bundle(Locale.forLanguageTag(locale.getLanguage()))
                .keySet());
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
