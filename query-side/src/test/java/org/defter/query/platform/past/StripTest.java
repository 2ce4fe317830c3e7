package org.defter.query.platform.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.defter.query.platform.dossier.PastScale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StripTest {

    private static final int MARKS = 30;

    /** Said at random, asked at every mark, beside a plain array that says the same. */
    @Test
    void saysWhatWasSaidLastOfEveryMark() {
        for (int seed = 0; seed < 500; seed++) {
            Random dice = new Random(seed);
            Strip<String> strip = new Strip<>(String::equals);
            Map<Integer, @Nullable String> plain = new HashMap<>();
            for (int turn = 0; turn < 40; turn++) {
                int from = dice.nextInt(MARKS);
                int until = dice.nextInt(4) == 0 ? MARKS : from + 1 + dice.nextInt(MARKS - from);
                @Nullable
                String said = dice.nextInt(5) == 0
                        ? null
                        : "abc".substring(dice.nextInt(3)).substring(0, 1);
                strip.say(from, until == MARKS ? PastScale.OPEN : until, said);
                for (int mark = from; mark < until; mark++) {
                    plain.put(mark, said);
                }
                for (int mark = 0; mark < MARKS; mark++) {
                    assertThat(strip.at(mark)).as(seed + ": " + mark).isEqualTo(plain.get(mark));
                    long unchanged = strip.unchangedUntil(mark);
                    for (int next = mark; next < Math.min(unchanged, MARKS); next++) {
                        assertThat(plain.get(next)).isEqualTo(plain.get(mark));
                    }
                }
            }
            @Nullable String last = null;
            long end = -1;
            for (Map.Entry<Long, Strip.Piece<String>> piece : strip.pieces().entrySet()) {
                assertThat(piece.getKey() == end && piece.getValue().said().equals(last))
                        .as("two pieces that say the same")
                        .isFalse();
                assertThat(piece.getKey()).isGreaterThanOrEqualTo(end);
                last = piece.getValue().said();
                end = piece.getValue().until();
            }
        }
    }
}
