package org.defter.query.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.DomainEvent;
import org.defter.query.platform.Codes;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The thread in its two tables. */
@Component
class LineageStore {

    /** Most links shown in each direction. */
    static final int MOST_LINKS = 5000;

    /** Farthest that links are followed. */
    static final int FARTHEST = 64;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    LineageStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /**
     * Changes what the thread has: whatever is neither a name nor a link.
     *
     * @throws IllegalArgumentException for those, which {@link #addThings} and {@link #addLinks} write
     */
    void apply(LineageChange change, DomainEvent event, EventStamp stamp) {
        switch (change) {
            case LineageChange.Named _, LineageChange.Linked _ ->
                throw new IllegalArgumentException("Added by the batch: " + change);
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

    /** The streams the thread leads through from something, in both directions. */
    List<UUID> streams(UUID id) {
        return database.sql("""
                        with recursive up as (
                            select from_id, to_id, stream_id from lineage_link where to_id = :id
                            union
                            select l.from_id, l.to_id, l.stream_id from lineage_link l join up on l.to_id = up.from_id
                        ), down as (
                            select from_id, to_id, stream_id from lineage_link where from_id = :id
                            union
                            select l.from_id, l.to_id, l.stream_id from lineage_link l join down on l.from_id = down.to_id
                        ), reached as (select * from up union all select * from down)
                        select stream_id from reached
                        union
                        select id from lineage_thing
                        where kind in ('PROPOSAL', 'PLAN', 'PROJECT', 'PARTNERSHIP', 'MONITORING_PERIOD')
                          and (id = :id or id in (select from_id from reached union select to_id from reached))""")
                .param("id", id)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
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

    /** Adds things, or names them anew; each at most once. */
    void addThings(Collection<ThingRow> things) {
        if (things.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                """
                insert into lineage_thing (id, kind, code, title, since_position) values (?, ?, ?, ?, ?)
                on conflict (id) do update
                    set title = excluded.title, code = coalesce(excluded.code, lineage_thing.code)""",
                things.stream()
                        .map(row -> new @Nullable Object[] {
                            row.id(), row.kind().name(), row.code(), row.title(), row.sincePosition()
                        })
                        .toList());
    }

    /** Adds links; one that is there stays as it is. */
    void addLinks(Collection<LinkRow> links) {
        if (links.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                """
                insert into lineage_link (position, ordinal, from_id, relation, to_id,
                    event_id, stream_id, version, event_type, occurred_on, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""",
                links.stream()
                        .map(row -> new Object[] {
                            row.position(),
                            row.ordinal(),
                            row.from(),
                            row.relation().name(),
                            row.to(),
                            row.eventId(),
                            row.streamId(),
                            row.version(),
                            row.eventType(),
                            row.occurredOn(),
                            row.recordedAt()
                        })
                        .toList());
    }

    /**
     * Something in the thread.
     *
     * @param code its code; none keeps the one it has
     * @param sincePosition place in the store of the event that first named it
     */
    record ThingRow(UUID id, LineageKind kind, @Nullable String code, String title, long sincePosition) {}

    /**
     * A link and the event that made it.
     *
     * @param ordinal its place among the links of the event, from 0
     */
    record LinkRow(
            long position,
            int ordinal,
            UUID from,
            LineageRelation relation,
            UUID to,
            String eventId,
            UUID streamId,
            long version,
            String eventType,
            LocalDate occurredOn,
            OffsetDateTime recordedAt) {}

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
