package org.defter.kernel.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void doublesFromHalfAMinuteToADayWithAFifthOfJitter() {
        Random dice = new Random(1);
        for (int failures = 1; failures <= 12; failures++) {
            Duration least = Duration.ofSeconds(30L << (failures - 1));
            Duration wait = Backoff.after(failures, dice);
            assertThat(wait).isGreaterThanOrEqualTo(least).isLessThanOrEqualTo(least.plus(least.dividedBy(5)));
        }
        assertThat(Backoff.after(13, dice)).isEqualTo(Duration.ofHours(24));
        assertThat(Backoff.after(1_000_000, dice)).isEqualTo(Duration.ofHours(24));
        assertThat(IntStream.range(0, 20).mapToObj(_ -> Backoff.after(5, dice)).distinct())
                .hasSizeGreaterThan(10);
    }
}
