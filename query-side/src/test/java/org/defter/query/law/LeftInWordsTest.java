package org.defter.query.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.defter.kernel.law.DayKind;
import org.defter.kernel.law.DaysLeft;
import org.defter.kernel.law.DaysLeft.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeftInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "AHEAD, 3, BUSINESS, 3 iş günü kaldı, 3 working days left",
        "AHEAD, 1, BUSINESS, 1 iş günü kaldı, 1 working day left",
        "AHEAD, 0, BUSINESS, iş günü kalmadı, no working day left",
        "AHEAD, 3, CALENDAR, 3 gün kaldı, 3 days left",
        "AHEAD, 1, CALENDAR, 1 gün kaldı, 1 day left",
        "LAST_DAY, 0, BUSINESS, bugün son gün, last day today",
        "LAST_DAY, 0, CALENDAR, bugün son gün, last day today",
        "OVER, 2, BUSINESS, 2 iş günü gecikti, 2 working days late",
        "OVER, 1, BUSINESS, 1 iş günü gecikti, 1 working day late",
        "OVER, 0, BUSINESS, süre doldu, time is up",
        "OVER, 2, CALENDAR, 2 gün gecikti, 2 days late",
        "OVER, 1, CALENDAR, 1 gün gecikti, 1 day late"
    })
    void saysItAsAClerkWould(When when, int days, DayKind unit, String turkish, String english) {
        DaysLeft left = new DaysLeft(when, days, unit);
        assertThat(LeftInWords.of(left, Locale.of("tr"))).isEqualTo(turkish);
        assertThat(LeftInWords.of(left, Locale.ENGLISH)).isEqualTo(english);
    }
}
