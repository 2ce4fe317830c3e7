package org.defter.kernel.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private long now = 1_000;
    private int woken;
    private final List<Long> delays = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private final Gathering gathering = new Gathering(Duration.ofNanos(100), this::in, () -> now);

    private void in(long nanos, Runnable work) {
        delays.add(nanos);
        later.add(work);
    }

    private Runnable moved() {
        return gathering.waking(() -> woken++);
    }

    @Test
    void doesNotKeepBackTheFirstEvent() {
        moved().run();

        assertThat(woken).isOne();
        assertThat(gathering.over()).isTrue();
    }

    @Test
    void wakesTheReaderOnceAfterTheWhileHoweverOftenTheRecordGrows() {
        Runnable moved = moved();
        gathering.begin();
        now += 30;
        moved.run();
        moved.run();

        assertThat(woken).isZero();
        assertThat(gathering.over()).isFalse();
        assertThat(delays).containsExactly(70L);

        now += 70;
        later.getFirst().run();

        assertThat(woken).isOne();
        assertThat(gathering.over()).isTrue();
    }

    @Test
    void wakesAReaderThatCameTooEarlyAlthoughTheRecordGrowsNoMore() {
        moved();
        gathering.begin();

        assertThat(gathering.over()).isFalse();
        assertThat(later).hasSize(1);
    }

    @Test
    void keepsNothingBackAfterAPause() {
        Runnable moved = moved();
        gathering.begin();
        now += 100;
        moved.run();

        assertThat(woken).isOne();
        assertThat(later).isEmpty();
    }

    @Test
    void gathersAgainAfterTheNextReading() {
        Runnable moved = moved();
        gathering.begin();
        moved.run();
        now += 100;
        later.getFirst().run();
        gathering.begin();
        moved.run();

        assertThat(later).hasSize(2);
        assertThat(woken).isOne();
    }
}
