package org.defter.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.platform.dossier.AsOf;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.dossier.Timeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How moments are written in requests. */
class AsOfTest {

    private static Moment moment(@Nullable String asOf, @Nullable Timeline by) {
        return new AsOf(asOf, by).moment();
    }

    @Test
    void whatIsAbsentIsNow() {
        assertThat(moment(null, null)).isEqualTo(Moment.NOW);
        assertThat(moment(" ", null)).isEqualTo(Moment.NOW);
    }

    @Test
    void dayCountsToItsEndInTheTown() {
        assertThat(moment("2024-09-16", null))
                .isEqualTo(moment("2024-09-16", Timeline.RECORDED))
                .isEqualTo(new Moment.RecordedBefore(Instant.parse("2024-09-16T21:00:00Z")));
        assertThat(moment("2024-09-16", Timeline.OCCURRED))
                .isEqualTo(new Moment.OccurredUntil(LocalDate.of(2024, 9, 16)));
    }

    @Test
    void instantCountsItself() {
        assertThat(moment("2024-09-16T10:00:00+03:00", null))
                .isEqualTo(new Moment.RecordedBefore(Instant.parse("2024-09-16T07:00:00.000000001Z")));
    }

    @Test
    void positionCountsItself() {
        assertThat(moment("event:345", null)).isEqualTo(new Moment.Position(345));
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday,",
        "2024-02-30,",
        "2024-09-16T10:00:00,",
        "event:,",
        "event:-1,",
        "event:9999999999999999999,",
        "16.09.2024,",
        "event:345,OCCURRED",
        "2024-09-16T10:00:00Z,OCCURRED",
        ",OCCURRED"
    })
    void whatCannotBeReadIsRefused(@Nullable String asOf, @Nullable Timeline by) {
        assertThatThrownBy(() -> moment(asOf, by)).isInstanceOfSatisfying(HttpRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(HttpReason.INVALID_PARAMETER);
            assertThat(refused.errors()).hasSize(1);
        });
    }
}
