package org.defter.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.defter.query.feed.Appointment.Certainty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppointmentTest {

    private static String written(@Nullable LocalTime time, Certainty certainty) throws Exception {
        Appointment appointment = new Appointment(
                "sitting-1@defter.example",
                7,
                Instant.parse("2024-03-10T08:00:00Z"),
                LocalDate.of(2024, 3, 15),
                time,
                certainty,
                "Meclis birleşimi, 1.; görüşme",
                "",
                URI.create("https://defter.example/public/agendas/1"));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Defter//Test//TR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(appointment.event());
        StringWriter text = new StringWriter();
        new CalendarOutputter().output(calendar, text);
        return text.toString().replace("\r\n ", "");
    }

    @Test
    void twoInTheAfternoonInIstanbulIsElevenInTheWorld() throws Exception {
        assertThat(written(LocalTime.of(14, 0), Certainty.CONFIRMED))
                .contains("DTSTART:20240315T110000Z\r\n")
                .contains("UID:sitting-1@defter.example\r\n")
                .contains("SEQUENCE:7\r\n")
                .contains("STATUS:CONFIRMED\r\n")
                .contains("SUMMARY:Meclis birleşimi\\, 1.\\; görüşme\r\n");
    }

    @Test
    void whatDoesNotTakePlaceIsCancelled() throws Exception {
        assertThat(written(LocalTime.of(14, 0), Certainty.CANCELLED)).contains("STATUS:CANCELLED\r\n");
    }

    @Test
    void aLastDayIsADayAndNoHour() throws Exception {
        assertThat(written(null, Certainty.CONFIRMED))
                .contains("DTSTART;VALUE=DATE:20240315\r\n")
                .contains("TRANSP:TRANSPARENT");
    }
}
