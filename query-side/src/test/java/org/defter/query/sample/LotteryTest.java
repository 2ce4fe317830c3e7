package org.defter.query.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.defter.query.history.HistoryStream;
import org.junit.jupiter.api.Test;

class LotteryTest {

    private static final List<Lottery.Subject> POPULATION = IntStream.range(0, 200)
            .mapToObj(k -> subject(k, k < 20 ? 10 : 1))
            .toList();

    /** Recomputed with sha256sum, as an outsider would: {@code printf 's\nPROPOSAL\n<id>\n1' | sha256sum}. */
    @Test
    void aTicketIsAPlainHash() {
        Lottery.Drawn drawn = new Lottery("s").draw(List.of(subject(7, 1)), 1).getFirst();
        assertThat(drawn.ticket()).isEqualTo("a2fa264ed94da4aec2a769421650208c627a1bd7ccefd19376cc1530b2e90b1c");
        assertThat(Lottery.hash(List.of(drawn))).isEqualTo("0fc003d8e846d6f0c8274eae9ed067928294261d6c427cdf5b68d1280fc7a854");
    }

    @Test
    void theSameSeedDrawsTheSameWhateverTheOrder() {
        List<Lottery.Subject> shuffled = new ArrayList<>(POPULATION);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(new Lottery("a").draw(shuffled, 10)).isEqualTo(new Lottery("a").draw(POPULATION, 10));
        assertThat(new Lottery("b").draw(POPULATION, 10)).isNotEqualTo(new Lottery("a").draw(POPULATION, 10));
    }

    @Test
    void aSmallerSampleIsTheBeginningOfALargerOne() {
        assertThat(new Lottery("a").draw(POPULATION, 50).subList(0, 10)).isEqualTo(new Lottery("a").draw(POPULATION, 10));
        assertThat(new Lottery("a").draw(POPULATION, 1000)).hasSize(POPULATION.size());
    }

    /** 20 of 200 with ten tickets each: 200 of 380 tickets, so the first drawn is one of them in 53 of 100 draws. */
    @Test
    void chanceGrowsWithTheWeight() {
        long heavy = IntStream.range(0, 2_000)
                .filter(seed -> new Lottery("seed-" + seed)
                                .draw(POPULATION, 1)
                                .getFirst()
                                .subject()
                                .weight()
                        == 10)
                .count();
        assertThat(heavy / 2_000.0).isBetween(0.48, 0.58);
    }

    @Test
    void everyoneHasTheSameChanceWithOneTicket() {
        List<Lottery.Subject> equal = IntStream.range(0, 10).mapToObj(k -> subject(k, 1)).toList();
        int[] drawn = new int[10];
        for (int seed = 0; seed < 5_000; seed++) {
            for (Lottery.Drawn one : new Lottery("seed-" + seed).draw(equal, 3)) {
                drawn[equal.indexOf(one.subject())]++;
            }
        }
        assertThat(drawn).satisfies(all -> {
            for (int times : all) {
                assertThat(times).isBetween(1_380, 1_620);
            }
        });
    }

    private static Lottery.Subject subject(int k, int weight) {
        return new Lottery.Subject(HistoryStream.PROPOSAL, new UUID(0, k), weight);
    }
}
