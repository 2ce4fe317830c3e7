package org.defter.kernel.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = 1_000_000_000L;

    private final Pace pace = new Pace();

    @Test
    void knowsNothingAtFirst() {
        assertThat(pace.remaining(100, 1_000, SECOND)).isNaN();
    }

    @Test
    void tellsTheTimeLeftAtThePaceOfLate() {
        pace.remaining(100, 1_000, SECOND);

        assertThat(pace.remaining(300, 1_000, 3 * SECOND)).isEqualTo(7);
        assertThat(pace.remaining(650, 1_000, 4 * SECOND)).isEqualTo(1);
    }

    @Test
    void keepsThePaceBetweenQuestionsThatAreTooCloseTogether() {
        pace.remaining(0, 1_000, SECOND);
        pace.remaining(100, 1_000, 2 * SECOND);

        assertThat(pace.remaining(100, 1_000, 2 * SECOND + 1)).isEqualTo(9);
    }

    @Test
    void isAtItsEndWhenNothingIsLeft() {
        assertThat(pace.remaining(1_000, 1_000, SECOND)).isZero();
    }

    @Test
    void beginsAnewAfterAReset() {
        pace.remaining(900, 1_000, SECOND);
        pace.remaining(1_000, 1_000, 2 * SECOND);

        assertThat(pace.remaining(0, 1_000, 3 * SECOND)).isNaN();
        assertThat(pace.remaining(500, 1_000, 4 * SECOND)).isEqualTo(1);
    }
}
