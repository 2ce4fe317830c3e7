package org.defter.query.pages.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PastTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    @Test
    void isNowUnlessAMomentIsGiven() {
        assertThat(Past.typed(null, "OCCURRED").isPast()).isFalse();
        assertThat(Past.typed(" ", null).query()).isEmpty();
    }

    @Test
    void countsByWhatHappenedOnlyOnDays() {
        assertThat(Past.typed("2024-03-11", "OCCURRED").query()).isEqualTo("?asOf=2024-03-11&by=OCCURRED");
        assertThat(Past.typed("event:7", "OCCURRED").query()).isEqualTo("?asOf=event%3A7");
    }

    @Test
    void readsAnOffsetWhosePlusWasLostOnTheWay() {
        assertThat(Past.typed("2024-03-11T14:00 03:00", null).query()).isEqualTo("?asOf=2024-03-11T14%3A00%2B03%3A00");
    }

    @Test
    void asksTheApiForTheMoment() {
        Past past = Past.of(Map.of("asOf", "2024-03-11T14:00+03:00", "by", "OCCURRED"));

        assertThat(past.isPast()).isTrue();
        assertThat(past.at("/api/sittings/{id}"))
                .isEqualTo("/api/sittings/{id}?asOf=2024-03-11T14%3A00%2B03%3A00&by=OCCURRED");
        assertThat(past.day(TODAY)).isEqualTo(LocalDate.parse("2024-03-11"));
    }

    @Test
    void showsNowIfNothingElseIsAsked() {
        Past now = Past.of(Map.of("asOf", " "));

        assertThat(now.isPast()).isFalse();
        assertThat(now.at("/api/sittings/{id}")).isEqualTo("/api/sittings/{id}");
        assertThat(now.day(TODAY)).isEqualTo(TODAY);
    }
}
