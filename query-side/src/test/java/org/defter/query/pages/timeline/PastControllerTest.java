package org.defter.query.pages.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class PastControllerTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 11);

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
