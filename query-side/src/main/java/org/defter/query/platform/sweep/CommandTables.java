package org.defter.query.platform.sweep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.defter.query.platform.rebuild.ProcessorPositions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables that policies of the command side keep for themselves, against what the record says: the clocks that run, the
 * reviews that are open, the projects of plans. A row that is lost there is a period of the law that never runs out.
 *
 * <p>The query side may be a process without the code that writes them, and does not need it: the same events are asked by the
 * database once more, in statements of their own, so that a mistake of the one shows in the other. Tables and position are
 * read in one snapshot, since both are committed together. No event asked for here has an earlier revision.
 */
final class CommandTables {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int MOST = 100;

    private static final String CLOCKS = """
            with clock as (
                select distinct on (e.aggregate_id, p.payload -> 'clock' ->> 'kind') e.aggregate_id, e.aggregate_type,
                    e.payload_type, p.payload -> 'clock' ->> 'kind' as kind, p.payload -> 'clock' ->> 'lastDay' as last_day,
                    p.payload ->> 'retrospective' as retrospective
                from eventstore.domain_event e cross join lateral (select convert_from(e.payload, 'UTF8')::jsonb) p (payload)
                where e.global_index <= ? and e.payload_type ~ '^(Review|Decision|Report)Clock|^ReportOverdue$'
                order by e.aggregate_id, p.payload -> 'clock' ->> 'kind', e.global_index desc
            ), told as (
                select c.aggregate_id as stream_id, c.kind, concat_ws(' ', c.aggregate_type, c.last_day, c.retrospective,
                    (select convert_from(f.payload, 'UTF8')::jsonb ->> 'municipalityId' from eventstore.domain_event f
                     where f.aggregate_id = c.aggregate_id and f.sequence_number = 0)) as content
                from clock c where c.payload_type ~ 'Clock(Started|Restarted|Extended)$'
            ), kept as (
                select stream_id, kind, concat_ws(' ', stream_type, last_day, retrospective::text, municipality_id) as content
                from command.open_clock
            )
            select concat(stream_id, ' ', kind) as key, told.content as told, kept.content as kept
            from told full join kept using (stream_id, kind)
            where told.content is distinct from kept.content order by 1 limit ?""";

    private static final String REVIEWS = """
            with told as (
                select e.aggregate_id as key, concat_ws(' ', p.payload ->> 'proposalId',
                    (select convert_from(f.payload, 'UTF8')::jsonb ->> 'councilId' from eventstore.domain_event f
                     where f.aggregate_id = p.payload -> 'commissions' ->> 0 and f.sequence_number = 0)) as content
                from eventstore.domain_event e cross join lateral (select convert_from(e.payload, 'UTF8')::jsonb) p (payload)
                where e.global_index <= ? and e.payload_type = 'ReviewOpened' and not exists (
                    select from eventstore.domain_event n where n.aggregate_id = e.aggregate_id and n.global_index <= ?
                        and n.payload_type in ('ReportIssued', 'ReviewLapsed'))
            ), kept as (
                select review_id::text as key, concat_ws(' ', proposal_id, council_id) as content from command.open_review
            )
            select key, told.content as told, kept.content as kept from told full join kept using (key)
            where told.content is distinct from kept.content order by 1 limit ?""";

    private static final String PROJECTS = """
            with told as (
                select distinct on (e.aggregate_id) p.payload ->> 'projectId' as key,
                    p.payload -> 'activity' ->> 'planId' as content
                from eventstore.domain_event e cross join lateral (select convert_from(e.payload, 'UTF8')::jsonb) p (payload)
                where e.global_index <= ? and e.payload_type = 'ProjectAuthorisedByActivity'
                order by e.aggregate_id, e.global_index desc
            ), kept as (
                select project_id::text as key, plan_id::text as content from command.project_of_plan
            )
            select key, told.content as told, kept.content as kept from told full join kept using (key)
            where told.content is distinct from kept.content order by 1 limit ?""";

    private enum Table {
        OPEN_CLOCK("policy-open-clocks", CLOCKS),
        OPEN_REVIEW("policy-open-reviews", REVIEWS),
        PROJECT_OF_PLAN("policy-projects-of-plans", PROJECTS);

        private final String processor;
        private final String differences;

        Table(String processor, String differences) {
            this.processor = processor;
            this.differences = differences;
        }

        private String tableName() {
            return "command." + name().toLowerCase(Locale.ROOT);
        }

        /** The position once or twice, and how many rows at most. */
        private Object[] arguments(long position) {
            return this == OPEN_REVIEW ? new Object[] {position, position, MOST} : new Object[] {position, MOST};
        }
    }

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final ProcessorPositions positions;
    private final SettledWatermark watermark;

    /**
     * The tables of a database.
     *
     * @param snapshot transactions whose statements all see the same
     */
    CommandTables(
            JdbcTemplate jdbc, TransactionTemplate snapshot, ProcessorPositions positions, SettledWatermark watermark) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.positions = positions;
        this.watermark = watermark;
    }

    /** Whether this database has them: one that only views are written to has not. */
    boolean there() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select to_regclass('command.open_clock') is not null", Boolean.class));
    }

    /**
     * Rows that are missing, surplus or wrong.
     *
     * @param patience how long the record of this database may be behind a policy
     */
    List<Finding> differing(Duration patience) throws InterruptedException {
        List<Finding> found = new ArrayList<>();
        for (Table table : Table.values()) {
            long begun = System.nanoTime();
            while (!compared(table, found)) {
                if (System.nanoTime() - begun > patience.toNanos()) {
                    found.add(new Finding(
                            FindingKind.VIEW_NOT_COMPARED,
                            table.processor,
                            table.tableName(),
                            null,
                            null,
                            "the events it has handled are not all here"));
                    break;
                }
                Thread.sleep(PAUSE);
            }
        }
        return found;
    }

    /** False while the policy has handled events that are not here: where a copy of the record follows. */
    private boolean compared(Table table, List<Finding> found) {
        return Boolean.TRUE.equals(snapshot.execute(_ -> {
            long reached = positions.of(table.processor).orElse(0);
            if (reached > watermark.current()) {
                return false;
            }
            found.addAll(differing(table, reached));
            return true;
        }));
    }

    private List<Finding> differing(Table table, long reached) {
        jdbc.query("""
                select set_config('statement_timeout', '0', true),
                       case when current_setting('server_version_num')::int >= 170000
                            then set_config('transaction_timeout', '0', true) end""", row -> {});
        return jdbc.query(
                table.differences,
                (row, _) -> new Finding(
                        FindingKind.COMMAND_TABLE_DIFFERS,
                        table.processor,
                        table.tableName(),
                        row.getString("key"),
                        null,
                        row.getString("kept") == null
                                ? "MISSING"
                                : row.getString("told") == null ? "SURPLUS" : "CHANGED"),
                table.arguments(reached));
    }
}
