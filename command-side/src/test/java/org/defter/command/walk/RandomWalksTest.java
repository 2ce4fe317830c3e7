package org.defter.command.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Many random walks, each by a seed of its own that stands in the failure. {@code -Ddefter.walks=} sets how many,
 * {@code -Ddefter.walk.seed=} walks one again.
 */
class RandomWalksTest {

    private static final int WALKS = Integer.getInteger("defter.walks", 200);
    private static final int MOST_STEPS = 160;

    @Test
    void everyRecordHoldsWhateverIsTried() {
        String one = System.getProperty("defter.walk.seed");
        Map<String, Integer> outcomes = new TreeMap<>();
        try (Town town = new Town()) {
            if (one != null) {
                walk(town, Long.parseLong(one), outcomes);
                return;
            }
            Random seeds = new Random(20240311);
            for (int i = 0; i < WALKS; i++) {
                walk(town, seeds.nextLong(), outcomes);
            }
        }
        outcomes.forEach((outcome, times) -> System.err.println(outcome + " " + times));
        assertThat(outcomes).isNotEmpty();
    }

    private static void walk(Town town, long seed, Map<String, Integer> outcomes) {
        Dice dice = new Dice(seed);
        town.beginAnew(LocalDate.of(2024, 4, 3).plusDays(dice.between(0, 30)));
        Walk walk = new Walk(town, dice);
        try {
            walk.begin();
            walk.go(dice.between(40, MOST_STEPS));
            new Invariants(town, walk.municipality()).hold();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + "\n" + String.join("\n", walk.told()), e);
        }
        walk.outcomes().forEach((outcome, times) -> outcomes.merge(outcome, times, Integer::sum));
    }
}
