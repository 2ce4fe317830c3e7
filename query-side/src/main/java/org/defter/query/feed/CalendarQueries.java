package org.defter.query.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What stands in calendars besides last days. */
@Component
class CalendarQueries {

    private final JdbcTemplate jdbc;

    CalendarQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A sitting.
     *
     * @param changedAt when something was recorded of it last
     */
    record Sitting(
            UUID id, LocalDate day, LocalTime time, int ordinal, String state, long version, Instant changedAt) {}

    /** A meeting that was called and has no sitting yet. */
    record Meeting(UUID id, LocalDate firstDay, String state, long version, Instant changedAt) {}

    /** Sittings from a day on. */
    List<Sitting> sittings(LocalDate from, boolean announcedOnly) {
        return jdbc.query(
                """
                select a.sitting_id, a.sitting_day, a.sitting_time, a.ordinal, a.state, a.version,
                       (select max(h.recorded_at) from history h where h.stream_id = a.sitting_id
                          and h.version <= a.version) as changed
                from agenda a
                where a.sitting_day >= ? and (a.announced_on is not null or not ?)
                order by a.sitting_day, a.sitting_time, a.sitting_id""",
                (row, _) -> new Sitting(
                        row.getObject("sitting_id", UUID.class),
                        row.getObject("sitting_day", LocalDate.class),
                        row.getObject("sitting_time", LocalTime.class),
                        row.getInt("ordinal"),
                        row.getString("state"),
                        row.getLong("version"),
                        instant(row.getObject("changed", OffsetDateTime.class))),
                from,
                announcedOnly);
    }

    /** Meetings from a day on that were called and have no sitting yet. */
    List<Meeting> meetings(LocalDate from) {
        return jdbc.query(
                """
                select m.id, m.first_day, m.state, m.version, e.recorded_at as changed
                from meeting_dossier m left join eventstore.domain_event e on e.global_index = m.position
                where m.first_day >= ? and not exists (select 1 from agenda a where a.meeting_id = m.id)
                order by m.first_day, m.id""",
                (row, _) -> new Meeting(
                        row.getObject("id", UUID.class),
                        row.getObject("first_day", LocalDate.class),
                        row.getString("state"),
                        row.getLong("version"),
                        instant(row.getObject("changed", OffsetDateTime.class))),
                from);
    }

    /** When events were recorded, by their positions. */
    Map<Long, Instant> recorded(Collection<Long> positions) {
        Map<Long, Instant> recorded = new HashMap<>();
        jdbc.query(
                "select global_index, recorded_at from eventstore.domain_event where global_index = any(?)",
                row -> {
                    recorded.put(row.getLong(1), instant(row.getObject(2, OffsetDateTime.class)));
                },
                (Object) positions.toArray(Long[]::new));
        return recorded;
    }

    private static Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? Instant.EPOCH : at.toInstant();
    }
}
