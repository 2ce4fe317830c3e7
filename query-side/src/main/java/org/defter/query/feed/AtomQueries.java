package org.defter.query.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.defter.kernel.feed.Disclosure;
import org.defter.query.plan.PlanFate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What was announced, whatever was recorded of it last at the top. */
@Component
class AtomQueries {

    private final JdbcTemplate jdbc;

    AtomQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An announced decision.
     *
     * @param eventId of the event that recorded it
     * @param announcedAt when its announcement was recorded
     * @param updatedAt when the public was told of it last
     */
    record Decision(
            UUID eventId,
            UUID councilId,
            int year,
            int number,
            LocalDate decidedOn,
            LocalDate announcedOn,
            String title,
            boolean accepted,
            String state,
            Instant announcedAt,
            Instant updatedAt) {}

    /** An item of an announced agenda. */
    record Item(int number, String title) {}

    /** An announced agenda. */
    record Agenda(
            UUID sittingId,
            LocalDate day,
            LocalTime time,
            String state,
            long version,
            Instant announcedAt,
            Instant updatedAt,
            List<Item> items) {

        Agenda {
            items = List.copyOf(items);
        }
    }

    /**
     * A plan that is or was in force.
     *
     * @param version the one in force, or the one that was so last
     * @param fate what became of it
     * @param fateOn since when
     * @param announcedAt when it was recorded that it is in force
     * @param updatedAt when it was recorded last that something became of it
     */
    record Plan(
            UUID planId,
            String title,
            int version,
            PlanFate fate,
            LocalDate fateOn,
            Instant announcedAt,
            Instant updatedAt) {}

    /** Plans that are or were in force, those of which something became last first. */
    List<Plan> plans(int page, int size) {
        return jdbc.query(
                """
                select p.id, p.title, p.fate, told.first, told.last,
                       coalesce(p.version_in_force, carried.last_version) as version,
                       coalesce(p.view -> 'ending' ->> 'endedOn',
                                case when p.version_in_force is null then p.view -> 'stays' -> 0 ->> 'stayedOn' end,
                                carried.since)::date as fate_on
                from plan_dossier p
                cross join lateral (
                    select max((v -> 'frozen' ->> 'version')::integer) as last_version,
                           max(v ->> 'fateOn') filter (
                               where (v -> 'frozen' ->> 'version')::integer = p.version_in_force) as since
                    from jsonb_array_elements(p.view -> 'versions') v where v ->> 'decision' is not null) carried
                cross join lateral (
                    select min(h.recorded_at) as first, max(h.recorded_at) as last
                    from history h
                    where h.stream_id = p.id and h.type = any (?)) told
                where p.fate is not null and told.first is not null
                order by told.last desc, p.id
                limit ? offset ?""",
                (row, _) -> new Plan(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getInt("version"),
                        PlanFate.valueOf(row.getString("fate")),
                        row.getObject("fate_on", LocalDate.class),
                        instant(row, "first"),
                        instant(row, "last")),
                Disclosure.inForce().stream().map(Class::getSimpleName).toArray(String[]::new),
                size,
                (long) page * size);
    }

    /** Decisions, those the public was told of last first. */
    List<Decision> decisions(int page, int size) {
        return jdbc.query(
                """
                select e.event_id, d.council_id, d.series_year, d.series_number, d.decided_on, d.announced_on, d.title,
                       d.accepted, d.state, told.first, told.last
                from decision_register d
                join eventstore.domain_event e on e.global_index = d.position
                cross join lateral (
                    select min(h.recorded_at) filter (where h.type = 'DecisionAnnounced') as first,
                           max(h.recorded_at) as last
                    from history h
                    where h.stream_id = d.proposal_id and h.position > d.position
                      and (h.payload::jsonb ->> 'decision')::integer = d.decision
                      and h.type in ('DecisionAnnounced', 'DecisionRectified', 'DecisionStayed', 'DecisionStayLifted',
                                     'DecisionAnnulled')) told
                where d.announced_on is not null and told.first is not null
                order by told.last desc, d.position desc
                limit ? offset ?""",
                (row, _) -> new Decision(
                        row.getObject("event_id", UUID.class),
                        row.getObject("council_id", UUID.class),
                        row.getInt("series_year"),
                        row.getInt("series_number"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("announced_on", LocalDate.class),
                        row.getString("title"),
                        row.getBoolean("accepted"),
                        row.getString("state"),
                        instant(row, "first"),
                        instant(row, "last")),
                size,
                (long) page * size);
    }

    /** Agendas, those the public was told of last first. */
    List<Agenda> agendas(int page, int size) {
        List<Agenda> found = jdbc.query(
                """
                select a.sitting_id, a.sitting_day, a.sitting_time, a.state, a.version, told.first, told.last
                from agenda a
                cross join lateral (
                    select min(h.recorded_at) filter (where h.type = 'AgendaPublished') as first,
                           max(h.recorded_at) as last
                    from history h
                    where h.stream_id = a.sitting_id
                      and h.type in ('AgendaPublished', 'SittingAdjourned', 'SittingClosed')) told
                where a.announced_on is not null and told.first is not null
                order by told.last desc, a.sitting_id
                limit ? offset ?""",
                (row, _) -> new Agenda(
                        row.getObject("sitting_id", UUID.class),
                        row.getObject("sitting_day", LocalDate.class),
                        row.getObject("sitting_time", LocalTime.class),
                        row.getString("state"),
                        row.getLong("version"),
                        instant(row, "first"),
                        instant(row, "last"),
                        List.of()),
                size,
                (long) page * size);
        Map<UUID, List<Item>> items = items(found);
        return found.stream()
                .map(agenda -> new Agenda(
                        agenda.sittingId(),
                        agenda.day(),
                        agenda.time(),
                        agenda.state(),
                        agenda.version(),
                        agenda.announcedAt(),
                        agenda.updatedAt(),
                        items.getOrDefault(agenda.sittingId(), List.of())))
                .toList();
    }

    private Map<UUID, List<Item>> items(List<Agenda> agendas) {
        Map<UUID, List<Item>> items = new HashMap<>();
        jdbc.query(
                "select sitting_id, item_number, title from agenda_item where sitting_id = any(?::uuid[])"
                        + " and (announced or added_at_sitting) order by item_number",
                row -> {
                    items.computeIfAbsent(row.getObject("sitting_id", UUID.class), _ -> new ArrayList<>())
                            .add(new Item(row.getInt("item_number"), row.getString("title")));
                },
                (Object) agendas.stream()
                        .map(agenda -> agenda.sittingId().toString())
                        .toArray(String[]::new));
        return items;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
