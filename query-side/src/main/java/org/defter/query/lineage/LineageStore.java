package org.defter.query.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.DomainEvent;
import org.defter.query.platform.Codes;
import org.defter.query.platform.dossier.EventStamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The thread in its two tables. */
@Component
class LineageStore {

    /** Most links shown in each direction. */
    static final int MOST_LINKS = 5000;

    private static final int FARTHEST = 64;

    private final JdbcClient database;

    LineageStore(JdbcClient database) {
        this.database = database;
    }

    void apply(LineageChange change, DomainEvent event, EventStamp stamp) {
        switch (change) {
            case LineageChange.Named named -> name(named, stamp);
            case LineageChange.Linked linked -> link(linked, event, stamp);
            case LineageChange.Ended(UUID id, boolean withParts) -> end(id, withParts, event.occurredOn(), stamp);
            case LineageChange.Revived(UUID id) ->
                database.sql("update lineage_thing set ended_on = null, ended_position = null where id = :id")
                        .param("id", id)
                        .update();
            case LineageChange.Renumbered renumbered -> renumber(renumbered);
            case LineageChange.UpdateBegan(UUID plan) ->
                database.sql("update lineage_thing set update_position = :position where id = :plan")
                        .param("position", stamp.position())
                        .param("plan", plan)
                        .update();
            case LineageChange.UpdateFell(UUID plan) -> fall(plan, event.occurredOn(), stamp);
        }
    }

    void clear() {
        database.sql("truncate lineage_link, lineage_thing").update();
    }

    Optional<LineageView.Thing> thing(LineageKind kind, UUID id, Locale locale) {
        return database.sql("select * from lineage_thing where id = :id and kind = :kind")
                .param("id", id)
                .param("kind", kind.name())
                .query((row, _) -> thing(row, "", locale))
                .optional();
    }

    /** The links that lead to it, nearest first. */
    List<LineageView.Link> authorising(UUID id, Locale locale) {
        return links("l.to_id = :id", "l.to_id = reached.from_id", id, locale);
    }

    /** The links that lead on from it, nearest first. */
    List<LineageView.Link> authorised(UUID id, Locale locale) {
        return links("l.from_id = :id", "l.from_id = reached.to_id", id, locale);
    }

    private List<LineageView.Link> links(String first, String next, UUID id, Locale locale) {
        return database.sql(String.format(Locale.ROOT, """
                        with recursive reached as (
                            select l.*, 1 as distance from lineage_link l where %s
                            union
                            select l.*, reached.distance + 1 from lineage_link l join reached on %s
                            where reached.distance < :farthest
                        ), nearest as (
                            select distinct on (position, ordinal) * from reached order by position, ordinal, distance
                        )
                        select n.*,
                            f.kind as from_kind, f.code as from_code, f.title as from_title, f.ended_on as from_ended_on,
                            t.kind as to_kind, t.code as to_code, t.title as to_title, t.ended_on as to_ended_on
                        from nearest n
                            join lineage_thing f on f.id = n.from_id
                            join lineage_thing t on t.id = n.to_id
                        order by n.distance, n.position, n.ordinal limit :most""", first, next))
                .param("id", id)
                .param("farthest", FARTHEST)
                .param("most", MOST_LINKS + 1)
                .query((row, _) -> link(row, locale))
                .list();
    }

    private void name(LineageChange.Named named, EventStamp stamp) {
        database.sql("""
                        insert into lineage_thing (id, kind, code, title, since_position)
                        values (:id, :kind, :code, :title, :position)
                        on conflict (id) do update
                            set title = excluded.title, code = coalesce(excluded.code, lineage_thing.code)""")
                .param("id", named.id())
                .param("kind", named.kind().name())
                .param("code", named.code())
                .param("title", named.title())
                .param("position", stamp.position())
                .update();
    }

    private void link(LineageChange.Linked linked, DomainEvent event, EventStamp stamp) {
        database.sql("""
                        insert into lineage_link (position, ordinal, from_id, relation, to_id,
                            event_id, stream_id, version, event_type, occurred_on, recorded_at)
                        select :position, coalesce(max(ordinal) + 1, 0), :from, :relation, :to,
                            :event, :stream, :version, :type, :occurredOn, :recordedAt
                        from lineage_link where position = :position
                        on conflict (from_id, to_id, relation, position) do nothing""")
                .param("position", stamp.position())
                .param("from", linked.from())
                .param("relation", linked.relation().name())
                .param("to", linked.to())
                .param("event", stamp.eventId())
                .param("stream", UUID.fromString(event.streamId()))
                .param("version", stamp.version())
                .param("type", event.getClass().getSimpleName())
                .param("occurredOn", event.occurredOn())
                .param("recordedAt", OffsetDateTime.ofInstant(stamp.recordedAt(), ZoneOffset.UTC))
                .update();
    }

    private void end(UUID id, boolean withParts, LocalDate day, EventStamp stamp) {
        database.sql("""
                        with recursive part as (
                            select cast(:id as uuid) as id
                            union
                            select l.to_id from lineage_link l join part on l.from_id = part.id
                            where l.relation = 'CONTAINS' and :withParts
                        )
                        update lineage_thing set ended_on = :day, ended_position = :position
                        where id in (select id from part) and ended_on is null""")
                .param("id", id)
                .param("withParts", withParts)
                .param("day", day)
                .param("position", stamp.position())
                .update();
    }

    private void renumber(LineageChange.Renumbered change) {
        database.sql("update lineage_thing set id = :after, title = :title where id = :before")
                .param("after", change.after())
                .param("title", change.title())
                .param("before", change.before())
                .update();
        database.sql("update lineage_link set from_id = :after where from_id = :before")
                .param("after", change.after())
                .param("before", change.before())
                .update();
        database.sql("update lineage_link set to_id = :after where to_id = :before")
                .param("after", change.after())
                .param("before", change.before())
                .update();
    }

    private void fall(UUID plan, LocalDate day, EventStamp stamp) {
        String parts = """
                with recursive part as (
                    select l.to_id as id from lineage_link l where l.from_id = :plan and l.relation = 'CONTAINS'
                    union
                    select l.to_id from lineage_link l join part on l.from_id = part.id where l.relation = 'CONTAINS'
                )
                update lineage_thing t set ended_on = %s, ended_position = %s
                from lineage_thing p
                where p.id = :plan and t.id in (select id from part) and t.%s between p.update_position and :position""";
        database.sql(String.format(Locale.ROOT, parts, "null", "null", "ended_position"))
                .param("plan", plan)
                .param("position", stamp.position())
                .update();
        database.sql(String.format(Locale.ROOT, parts, ":day", ":position", "since_position"))
                .param("plan", plan)
                .param("position", stamp.position())
                .param("day", day)
                .update();
    }

    private static LineageView.Link link(ResultSet row, Locale locale) throws SQLException {
        LineageRelation relation = LineageRelation.valueOf(row.getString("relation"));
        return new LineageView.Link(
                row.getInt("distance"),
                thing(row, "from_", locale),
                relation,
                Codes.in(locale).text(relation),
                thing(row, "to_", locale),
                new LineageView.Event(
                        row.getString("event_id"),
                        row.getLong("position"),
                        row.getObject("stream_id", UUID.class),
                        row.getLong("version"),
                        row.getString("event_type"),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
    }

    private static LineageView.Thing thing(ResultSet row, String prefix, Locale locale) throws SQLException {
        LineageKind kind = LineageKind.valueOf(row.getString(prefix + "kind"));
        return new LineageView.Thing(
                kind,
                Codes.in(locale).text(kind),
                row.getObject(prefix + "id", UUID.class),
                row.getString(prefix + "code"),
                row.getString(prefix + "title"),
                row.getObject(prefix + "ended_on", LocalDate.class));
    }
}
