package org.defter.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.defter.kernel.council.sitting.VoteTaken;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What it costs to read events of an earlier revision: the same votes of the council, stored as they are today and as they were
 * at first, read stream by stream from the store and made into objects.
 *
 * <p>Part of the rebuild's program and its last: the record holds streams afterwards that no view has seen the beginning of.
 */
final class UpcastBenchmark {

    private static final int IN_A_STREAM = 100;
    private static final String CURRENT = "2";
    private static final String FIRST = "1";

    private UpcastBenchmark() {}

    static void measure(Bench bench, ConfigurableApplicationContext app) throws SQLException {
        int streams = bench.quick ? 200 : 1_000;
        int rounds = bench.quick ? 3 : 5;
        try (Connection owner = bench.owner();
                Statement statement = owner.createStatement()) {
            store(statement, CURRENT, "payload", streams);
            // What the first revision did not know, taken away.
            store(statement, FIRST, "payload - '{motion,amendments,round,recused}'::text[]", streams);
            statement.execute("analyze eventstore.domain_event");
        }
        EventStore store = app.getBean(EventStore.class);
        ForeignCpu cpu = bench.watch();
        read(store, CURRENT, streams);
        read(store, FIRST, streams);
        double[] current = new double[rounds];
        double[] first = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            current[round] = read(store, CURRENT, streams);
            first[round] = read(store, FIRST, streams);
        }
        double today = Load.median(current);
        double upcast = Load.median(first);
        bench.report.add(
                "Reading " + streams * IN_A_STREAM + " votes by the revision they are stored in",
                List.of("revision", "events/s", "of today's"),
                List.of(
                        List.of("2, today's", Report.number(today), Report.number(1)),
                        List.of("1, upcast", Report.number(upcast), Report.number(upcast / today))),
                cpu);
    }

    /** Stores the votes of the record again and again, in streams of their own. */
    private static void store(Statement statement, String revision, String payload, int streams) throws SQLException {
        statement.execute(
                "insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id, sequence_number,"
                        + " payload_type, payload_revision, payload, metadata)"
                        + " with vote as (select row_number() over () - 1 as number, count(*) over () as votes,"
                        + " convert_from(payload, 'UTF8')::jsonb as payload, metadata from eventstore.domain_event"
                        + " where payload_type = 'VoteTaken' and aggregate_id not like 'votes-%')"
                        + " select gen_random_uuid(), 'Sitting', '" + stream(revision, "' || n / " + IN_A_STREAM)
                        + ", n % "
                        + IN_A_STREAM + ", 'VoteTaken', '" + revision + "', convert_to((" + payload
                        + ")::text, 'UTF8'), metadata from generate_series(0, " + (streams * IN_A_STREAM - 1)
                        + ") n join vote on vote.number = n % vote.votes");
    }

    private static String stream(String revision, String number) {
        return "votes-" + revision + "-" + number;
    }

    /**
     * Events per second. Far more streams than the store keeps in memory, always in the same order: none is there any more when
     * its turn comes again.
     */
    private static double read(EventStore store, String revision, int streams) {
        long begun = System.nanoTime();
        List<VoteTaken> votes = new ArrayList<>();
        for (int stream = 0; stream < streams; stream++) {
            votes.clear();
            store.readEvents(stream(revision, Integer.toString(stream)))
                    .asStream()
                    .map(DomainEventMessage::getPayload)
                    .forEach(vote -> votes.add((VoteTaken) vote));
            if (votes.size() != IN_A_STREAM) {
                throw new IllegalStateException(votes.size() + " votes were read of " + IN_A_STREAM);
            }
        }
        return streams * IN_A_STREAM * 1e9 / (System.nanoTime() - begun);
    }
}
