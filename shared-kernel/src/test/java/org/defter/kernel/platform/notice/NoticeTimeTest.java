package org.defter.kernel.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a digest goes out: by the clock of the town hall, which is three hours ahead of UTC all the year. */
class NoticeTimeTest {

    @ParameterizedTest
    @CsvSource({
        // 04:59 in Türkiye: today at five.
        "5, 2026-11-22T01:59:59Z, 2026-11-22T02:00:00Z",
        // Exactly on the hour, and after it: tomorrow.
        "5, 2026-11-22T02:00:00Z, 2026-11-23T02:00:00Z",
        "5, 2026-11-22T02:00:01Z, 2026-11-23T02:00:00Z",
        // It is the 22nd in UTC and the 23rd in the town hall.
        "0, 2026-11-22T20:59:59Z, 2026-11-22T21:00:00Z",
        "0, 2026-11-22T21:00:00Z, 2026-11-23T21:00:00Z",
        "23, 2026-12-31T19:59:59Z, 2026-12-31T20:00:00Z",
        "23, 2026-12-31T20:30:00Z, 2027-01-01T20:00:00Z",
        // Where clocks elsewhere in Europe are changed, the hour stays: summer and winter, and the days of the change.
        "8, 2026-07-01T04:00:00Z, 2026-07-01T05:00:00Z",
        "8, 2026-03-28T05:00:00Z, 2026-03-29T05:00:00Z",
        "8, 2026-10-24T05:00:00Z, 2026-10-25T05:00:00Z",
    })
    void isTheNextTimeItIsThatHourInTheTownHall(int hour, Instant now, Instant due) {
        assertThat(NoticeTime.nextDigest(hour, now)).isEqualTo(due);
    }

    @Test
    void thereIsNoHourTwentyFour() {
        assertThatThrownBy(() -> NoticeTime.nextDigest(24, Instant.EPOCH)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NoticeTime.nextDigest(-1, Instant.EPOCH)).isInstanceOf(IllegalArgumentException.class);
    }
}
