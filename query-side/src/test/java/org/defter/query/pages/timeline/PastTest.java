package org.defter.query.pages.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class PastTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 11);

    @Test
    void isNowUnlessAMomentIsGiven() {
        assertThat(Past.of(null, "OCCURRED").isPast()).isFalse();
        assertThat(Past.of(" ", null).query()).isEmpty();
    }

    @Test
    void countsByWhatHappenedOnlyOnDays() {
        assertThat(Past.of("2024-03-11", "OCCURRED").query()).isEqualTo("?asOf=2024-03-11&by=OCCURRED");
        assertThat(Past.of("event:7", "OCCURRED").query()).isEqualTo("?asOf=event%3A7");
    }

    @Test
    void readsAnOffsetWhosePlusWasLostOnTheWay() {
        assertThat(Past.of("2024-03-11T14:00 03:00", null).query()).isEqualTo("?asOf=2024-03-11T14%3A00%2B03%3A00");
    }

    @Test
    void makesAMomentOfWhatWasChosen() {
        assertThat(PastController.asOf(null, null, null, "RECORDED")).isEmpty();
        assertThat(PastController.asOf(DAY, null, null, "RECORDED")).isEqualTo("2024-03-11");
        assertThat(PastController.asOf(DAY, LocalTime.of(14, 0), null, "RECORDED"))
                .isEqualTo("2024-03-11T14:00+03:00");
        assertThat(PastController.asOf(DAY, LocalTime.of(14, 0), null, "OCCURRED"))
                .isEqualTo("2024-03-11");
        assertThat(PastController.asOf(null, null, 9L, "RECORDED")).isEqualTo("event:8");
        assertThat(PastController.asOf(null, null, 0L, "RECORDED")).isEqualTo("event:0");
    }
}
