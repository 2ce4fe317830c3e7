package org.defter.query.pages.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.law.MayorClockStart;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.law.Rulesets;
import org.defter.query.pages.platform.Json;
import org.junit.jupiter.api.Test;

class TownLawTest {

    private static final LocalDate DAY = LocalDate.parse("2024-03-15");

    @Test
    void goesByTheBuiltInRulesetOfTheDay() {
        assertThat(TownLaw.on(town(), DAY).orElseThrow().meetingQuorum(32).result())
                .isEqualTo(17);
        assertThat(TownLaw.on(town(), LocalDate.parse("2021-04-28"))
                        .orElseThrow()
                        .meetingQuorum(32)
                        .result())
                .isEqualTo(16);
    }

    @Test
    void knowsNothingOfATextTheApiDoesNotTell() {
        Json own = town().with("rulesets", List.of(adopted("own-2024", "0".repeat(64), "2024-01-01")));

        assertThat(TownLaw.on(own, DAY)).isEmpty();
        assertThat(TownLaw.on(own, LocalDate.parse("2023-12-31"))).isPresent();
    }

    @Test
    void followsAnAdoptionOfABuiltInRuleset() {
        RulesetRef known =
                Rulesets.builtIn(MunicipalityKind.METROPOLITAN).getFirst().ref();
        Json own = town().with("rulesets", List.of(adopted(known.id(), known.hash(), "2024-01-01")));

        assertThat(TownLaw.on(own, DAY).orElseThrow().ruleset().ref()).isEqualTo(known);
    }

    @Test
    void heedsSettingsAndCalendar() {
        Json town = town().with(
                        "settings",
                        List.of(new Json()
                                .with("setting", "MAYOR_CLOCK_START")
                                .with("value", "DECISION_DATE")
                                .with("effectiveFrom", "2024-01-01")))
                .with(
                        "corrections",
                        List.of(new Json()
                                .with("day", "2024-03-15")
                                .with("working", false)
                                .with("reason", "idari izin")
                                .with("source", "genelge")));

        assertThat(TownLaw.on(town, DAY).orElseThrow().settings().mayorClockStart())
                .isEqualTo(MayorClockStart.DECISION_DATE);
        assertThat(TownLaw.on(town, DAY).orElseThrow().calendar())
                .isNotEqualTo(TownLaw.on(town(), DAY).orElseThrow().calendar());
    }

    private static Json town() {
        return new Json().with("kind", "METROPOLITAN");
    }

    private static Json adopted(String id, String hash, String from) {
        return new Json()
                .with("ruleset", new Json().with("id", id).with("hash", hash))
                .with("effectiveFrom", from);
    }
}
