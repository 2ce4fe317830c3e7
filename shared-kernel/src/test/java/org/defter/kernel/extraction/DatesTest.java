package org.defter.kernel.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days and hours as documents write them, only as exact as they are written. */
class DatesTest {

    @Test
    void readsADayInManyForms() {
        Map<String, String> days = new LinkedHashMap<>();
        days.put("7.10.1994", "1994-10-07");
        days.put("07/10/1994", "1994-10-07");
        days.put("07 . 10 . 1994", "1994-10-07");
        days.put("7.X.1994", "1994-10-07");
        days.put("4.V.1983", "1983-05-04");
        days.put("1994-10-07", "1994-10-07");
        days.put("7 Ekim 1994 Cuma", "1994-10-07");
        days.put("7 EKİM 1994", "1994-10-07");
        days.put("…/10/1994", "1994-10");
        days.put("Ekim 1994", "1994-10");
        days.forEach((text, day) -> assertThat(days(text)).as(text).containsExactly(day));
    }

    @Test
    void takesNoOtherNumbersForADay() {
        for (String text : List.of("2019/412", "45.13.2001", "118 ada 7 parsel", "1.500.000.000 TL", "VI.BÖLÜM")) {
            assertThat(days(text)).as(text).isEmpty();
        }
    }

    @Test
    void readsAnHourWithACommaOnlyBehindItsWord() {
        assertThat(hour("saat 17,00'de")).isEqualTo("17:00");
        assertThat(hour("saat: 9.30")).isEqualTo("09:30");
        assertThat(hour("ücret 17,00 lira")).isNull();
    }

    private static List<String> days(String text) {
        Source source = Source.of(text);
        return Dates.in(source, 0, source.length()).stream()
                .map(found -> found.date().toString())
                .toList();
    }

    private static @Nullable String hour(String text) {
        Source source = Source.of(text);
        Dates.Timed timed = Dates.time(source, 0, source.length());
        return timed == null ? null : timed.time();
    }
}
