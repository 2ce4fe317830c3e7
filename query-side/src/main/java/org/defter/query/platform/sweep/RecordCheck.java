package org.defter.query.platform.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the database can say of the record by itself, slice by slice, so that each statement is short and holds nothing:
 * streams without gaps, and a row of the history for each event and none else.
 */
final class RecordCheck {

    /** Findings of one kind in one slice beyond this number are not told. */
    private static final int MOST = 100;

    private final JdbcTemplate jdbc;
    private final int slice;

    RecordCheck(JdbcTemplate jdbc, int slice) {
        this.jdbc = jdbc;
        this.slice = slice;
    }

    /** Events up to the position whose predecessor is missing or later. The end of a stream is known to its views only. */
    List<Finding> streams(long upTo) {
        return inSlices(
                upTo,
                (from, to) -> jdbc.query(
                        """
                select global_index, aggregate_id, sequence_number from eventstore.domain_event e
                where global_index > ? and global_index <= ? and sequence_number > 0 and not exists (
                    select from eventstore.domain_event p where p.aggregate_id = e.aggregate_id
                        and p.sequence_number = e.sequence_number - 1 and p.global_index < e.global_index)
                order by global_index limit ?""",
                        (row, number) -> new Finding(
                                FindingKind.STREAM_GAP,
                                null,
                                null,
                                row.getString("aggregate_id"),
                                row.getLong("global_index"),
                                "no event " + (row.getLong("sequence_number") - 1) + " of the stream before it"),
                        from,
                        to,
                        MOST));
    }

    /** Events up to the position without their row in the history, and rows without their event. */
    List<Finding> history(long upTo) {
        return inSlices(
                upTo,
                (from, to) -> jdbc.query(
                        """
                select coalesce(e.global_index, h.position) as place, coalesce(e.aggregate_id, h.stream_id::text) as stream,
                       e.global_index is null as surplus
                from (select global_index, aggregate_id, sequence_number from eventstore.domain_event
                      where global_index > ? and global_index <= ?) e
                full join (select position, stream_id, version from history where position > ? and position <= ?) h
                    on h.position = e.global_index and h.stream_id::text = e.aggregate_id
                       and h.version = e.sequence_number
                where e.global_index is null or h.position is null order by 1 limit ?""",
                        (row, number) -> new Finding(
                                row.getBoolean("surplus") ? FindingKind.HISTORY_SURPLUS : FindingKind.HISTORY_MISSING,
                                "view-history",
                                "history",
                                row.getString("stream"),
                                row.getLong("place"),
                                null),
                        from,
                        to,
                        from,
                        to,
                        MOST));
    }

    /** Events waiting among the dead letters. */
    List<Finding> deadLetters() {
        return jdbc.query(
                """
                select l.processing_group, l.aggregate_id, l.cause_message, e.global_index from eventstore.dead_letter l
                left join eventstore.domain_event e on e.aggregate_id = l.aggregate_id
                    and e.sequence_number = l.sequence_number
                order by l.processing_group, e.global_index limit ?""",
                (row, number) -> new Finding(
                        FindingKind.DEAD_LETTER,
                        row.getString("processing_group"),
                        null,
                        row.getString("aggregate_id"),
                        row.getObject("global_index", Long.class),
                        row.getString("cause_message")),
                MOST);
    }

    /**
     * Rows of a dossier that show a version their stream does not have, or lack one they ought to show.
     *
     * @param upTo the position that the processor of the dossier has passed
     */
    List<Finding> dossiers(String processor, String table, long upTo) {
        List<Finding> found = new ArrayList<>();
        UUID last = new UUID(0, 0);
        while (true) {
            List<Row> rows = jdbc.query(
                    String.format(Locale.ROOT, """
                            select d.id, d.version,
                                (select max(sequence_number) from eventstore.domain_event e
                                 where e.aggregate_id = d.id::text) as newest,
                                (select max(sequence_number) from eventstore.domain_event e
                                 where e.aggregate_id = d.id::text and e.global_index <= ?) as passed
                            from %s d where d.id > ? order by d.id limit ?""", table),
                    (row, number) -> new Row(
                            row.getObject("id", UUID.class),
                            row.getLong("version"),
                            row.getObject("newest", Long.class),
                            row.getObject("passed", Long.class)),
                    upTo,
                    last,
                    slice);
            for (Row row : rows) {
                if (row.wrong() && found.size() < MOST) {
                    found.add(new Finding(
                            FindingKind.DOSSIER_VERSION,
                            processor,
                            table,
                            row.id().toString(),
                            null,
                            "shows version " + row.version() + ", the last of the stream is " + row.newest()));
                }
            }
            if (rows.size() < slice) {
                return found;
            }
            last = rows.getLast().id();
        }
    }

    private record Row(
            UUID id,
            long version,
            @Nullable Long newest,
            @Nullable Long passed) {

        boolean wrong() {
            return newest == null || version > newest || (passed != null && version < passed);
        }
    }

    private interface Slice {

        List<Finding> look(long from, long to);
    }

    private List<Finding> inSlices(long upTo, Slice check) {
        List<Finding> found = new ArrayList<>();
        for (long from = 0; from < upTo; from += slice) {
            found.addAll(check.look(from, Math.min(upTo, from + slice)));
        }
        return found;
    }
}
