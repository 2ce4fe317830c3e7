package org.defter.query.platform.dossier;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.HttpRefused.WrongField;
import org.jspecify.annotations.Nullable;

/**
 * The moment a caller asks for, as parameters of a request.
 *
 * @param asOf a day, which counts to its end in Europe/Istanbul; an instant with its offset (ISO 8601), which counts itself;
 *     or {@code event:} and a position of the record, which counts itself. Now if absent
 * @param by which time of an event counts; RECORDED if absent
 */
public record AsOf(
        @Parameter(
                description =
                        "a day (to its end), an instant with offset, or event:<position>; as it was then, also if it was withdrawn since",
                example = "2024-09-16")
        @Nullable
        String asOf,

        @Parameter(
                description = "recorded: what was known then; occurred: what had happened by that day, as known today")
        @Nullable
        Timeline by) {

    static final ZoneId TOWN = ZoneId.of("Europe/Istanbul");
    private static final Pattern POSITION = Pattern.compile("event:(\\d{1,18})");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /**
     * The moment.
     *
     * @throws HttpRefused INVALID_PARAMETER if it cannot be read, or if days of occurring are asked for and something else
     *     than a day is given
     */
    public Moment moment() {
        if (asOf == null || asOf.isBlank()) {
            if (by != null) {
                throw invalid("asOf");
            }
            return Moment.NOW;
        }
        return switch (by == null ? Timeline.RECORDED : by) {
            case RECORDED -> recorded(asOf.strip());
            case OCCURRED -> new Moment.OccurredUntil(day(asOf.strip()));
        };
    }

    private static Moment recorded(String text) {
        var position = POSITION.matcher(text);
        if (position.matches()) {
            return new Moment.Position(Long.parseLong(position.group(1)));
        }
        if (DAY.matcher(text).matches()) {
            return new Moment.RecordedBefore(
                    day(text).plusDays(1).atStartOfDay(TOWN).toInstant());
        }
        return new Moment.RecordedBefore(instant(text).plusNanos(1));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw invalid("asOf");
        }
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw invalid("asOf");
        }
    }

    private static HttpRefused invalid(String field) {
        return HttpRefused.because(HttpReason.INVALID_PARAMETER)
                .withErrors(List.of(WrongField.of(field, "field.moment")));
    }
}
