package org.defter.query.feed;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.defter.kernel.ledger.Hash;
import org.defter.kernel.platform.notice.CalendarAddress;
import org.defter.kernel.platform.notice.CalendarAddresses;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.feed.Appointment.Certainty;
import org.defter.query.pages.platform.Links;
import org.defter.query.worklist.Deadlines;
import org.defter.query.worklist.Deadlines.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Calendars (iCalendar): announced sittings for everyone, and for a login, under an address only it knows, sittings, meetings and
 * the last days of what it has to do. No part of the API and of its description.
 */
@Hidden
@RestController
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    /** What was longer ago is in nobody's way any more. */
    private static final int MONTHS_BACK = 12;

    /** How long a calendar is told that something was done, before the line is simply gone. */
    private static final int DAYS_DONE = 30;

    private final CalendarQueries queries;
    private final Deadlines deadlines;
    private final CalendarAddresses addresses;
    private final Address address;
    private final FeedWords words;
    private final Clock clock;
    private final String town;
    private final Links links = new Links();

    CalendarController(
            CalendarQueries queries,
            Deadlines deadlines,
            CalendarAddresses addresses,
            Address address,
            FeedWords words,
            Clock clock,
            @Value("${defter.pages.name:Defter}") String town) {
        this.queries = queries;
        this.deadlines = deadlines;
        this.addresses = addresses;
        this.address = address;
        this.words = words;
        this.clock = clock;
        this.town = town;
    }

    @GetMapping("/calendars/sittings.ics")
    @Nullable
    ResponseEntity<byte[]> sittings(@RequestParam(defaultValue = "tr") String lang, WebRequest request) {
        Locale language = FeedWords.language(lang);
        List<Appointment> appointments = sittings(true, "/public/agendas/", language);
        return answer(words.of(language, "feeds.calendar.public", town), appointments, FOR_A_MINUTE, request);
    }

    @GetMapping("/calendars/{token}.ics")
    @Nullable
    ResponseEntity<byte[]> personal(@PathVariable String token, WebRequest request) {
        CalendarAddress owner = addresses.find(token).orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
        Locale language = FeedWords.language(owner.language());
        List<Appointment> appointments = new ArrayList<>(sittings(false, "/sittings/", language));
        for (CalendarQueries.Meeting meeting : queries.meetings(begin())) {
            appointments.add(new Appointment(
                    "meeting-" + meeting.id() + "@" + address.authority(),
                    meeting.version(),
                    meeting.changedAt(),
                    meeting.firstDay(),
                    null,
                    meeting.state().equals("LAPSED") ? Certainty.CANCELLED : Certainty.CONFIRMED,
                    words.of(language, "feeds.calendar.meeting"),
                    "",
                    URI.create(address.base() + "/meetings/" + meeting.id())));
        }
        appointments.addAll(lastDays(owner, language));
        return answer(
                words.of(language, "feeds.calendar.personal", town),
                appointments,
                CacheControl.noStore().cachePrivate(),
                request);
    }

    private LocalDate begin() {
        return LocalDate.now(clock).minusMonths(MONTHS_BACK);
    }

    private List<Appointment> sittings(boolean announcedOnly, String page, Locale language) {
        return queries.sittings(begin(), announcedOnly).stream()
                .map(sitting -> new Appointment(
                        "sitting-" + sitting.id() + "@" + address.authority(),
                        sitting.version(),
                        sitting.changedAt(),
                        sitting.day(),
                        sitting.time(),
                        certainty(sitting.state()),
                        words.of(language, "feeds.calendar.sitting", sitting.ordinal()),
                        "",
                        URI.create(address.base() + page + sitting.id())))
                .toList();
    }

    private static Certainty certainty(String state) {
        return switch (state) {
            case "ADJOURNED" -> Certainty.CANCELLED;
            case "SCHEDULED" -> Certainty.TENTATIVE;
            default -> Certainty.CONFIRMED;
        };
    }

    private List<Appointment> lastDays(CalendarAddress owner, Locale language) {
        List<Deadline> open =
                deadlines.of(owner.login(), owner.roles(), LocalDate.now(clock).minusDays(DAYS_DONE), language);
        Map<Long, Instant> recorded = queries.recorded(
                open.stream().map(Deadline::position).distinct().toList());
        return open.stream()
                .map(deadline -> new Appointment(
                        "task-"
                                + Hash.of(deadline.key().getBytes(StandardCharsets.UTF_8))
                                        .toString()
                                        .substring(0, 32) + "@" + address.authority(),
                        deadline.position(),
                        recorded.getOrDefault(deadline.position(), Instant.EPOCH),
                        deadline.dueOn(),
                        null,
                        deadline.done() ? Certainty.CANCELLED : Certainty.CONFIRMED,
                        words.of(language, "feeds.calendar.deadline", deadline.text(), deadline.title()),
                        deadline.rule() == null ? "" : words.of(language, "feeds.calendar.rule", deadline.rule()),
                        URI.create(address.base() + links.to(deadline.subject(), deadline.subjectId()))))
                .toList();
    }

    private @Nullable ResponseEntity<byte[]> answer(
            String name, List<Appointment> appointments, CacheControl cache, WebRequest request) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Defter//Defter//TR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        appointments.forEach(appointment -> calendar.add(appointment.event()));
        StringWriter text = new StringWriter();
        try {
            // A calendar without a line is a calendar too, which the library does not believe.
            new CalendarOutputter(!appointments.isEmpty()).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + Hash.of(bytes).toString().substring(0, 32) + "\"";
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(cache)
                .eTag(tag)
                .contentType(CALENDAR)
                .body(bytes);
    }
}
