package org.defter.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.platform.eventstore.PostgresEventStorageEngine;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * a) How near to the physical limit an event is recorded. The limit is a plain JDBC insert of the same bytes into the same
 * table, one row and one commit at a time. No processor runs meanwhile: this is about writing.
 */
final class AppendBenchmark {

    private static final String INSERT = "insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id,"
            + " sequence_number, payload_type, payload_revision, payload, metadata, correlation_id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private AppendBenchmark() {}

    static void measure(Bench bench) throws Exception {
        try (ConfigurableApplicationContext app = bench.start(Map.of())) {
            app.getBean(EventProcessingConfiguration.class)
                    .eventProcessors()
                    .values()
                    .forEach(EventProcessor::shutDown);
            Town first = Town.found(app);
            ProposalId model = first.draft();
            Map<String, Load.Clients> workloads = new LinkedHashMap<>();
            workloads.put("raw JDBC insert", _ -> new RawInsert(bench.application(), Row.of(bench, model)));
            workloads.put("store's append", _ -> appending(app, model));
            workloads.put("command: draft", _ -> drafting(app));
            workloads.put("commands: draft, then load and submit", _ -> submitting(app));
            run(bench, workloads);
            cost(bench, workloads);
        }
    }

    /**
     * Processor time of one unit, of this process and of the server together, at 16 clients: unlike the rate it hardly
     * depends on what else the machine does.
     */
    private static void cost(Bench bench, Map<String, Load.Clients> workloads) {
        int rounds = 3;
        double seconds = bench.quick ? 2 : 5;
        ForeignCpu cpu = bench.watch();
        Map<String, double[]> millis = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Load.Clients> workload : workloads.entrySet()) {
                // Making the clients, a municipality each, is not to count: they are made first and handed out after.
                List<Load.Client> made = new ArrayList<>();
                for (int number = 0; number < 16; number++) {
                    made.add(Load.made(workload.getValue(), number));
                }
                ForeignCpu own = bench.watch();
                double units = seconds * Load.perSecond(16, Duration.ofMillis((long) (seconds * 1e3)), made::get);
                millis.computeIfAbsent(workload.getKey(), _ -> new double[rounds])[round] =
                        own.ownSeconds() * 1e3 / units;
            }
        }
        double limit = Load.median(millis.values().iterator().next());
        List<List<String>> rows = new ArrayList<>();
        millis.forEach((name, values) -> {
            double median = Load.median(values);
            rows.add(
                    List.of(name, String.format(java.util.Locale.ROOT, "%.3f", median), Report.number(limit / median)));
        });
        bench.report.add("Processor time per unit at 16 clients", List.of("what", "ms", "raw / this"), rows, cpu);
    }

    private static void run(Bench bench, Map<String, Load.Clients> workloads) {
        int[] clients = {1, 8, 16, 32};
        Duration window = Duration.ofMillis(bench.quick ? 1_500 : 5_000);
        workloads.values().forEach(work -> Load.perSecond(8, Duration.ofSeconds(bench.quick ? 5 : 15), work));
        ForeignCpu cpu = bench.watch();
        Map<String, List<Double>> medians = new LinkedHashMap<>();
        for (int number : clients) {
            Map<String, double[]> samples = new LinkedHashMap<>();
            for (int round = 0; round < 3; round++) {
                for (Map.Entry<String, Load.Clients> workload : workloads.entrySet()) {
                    samples.computeIfAbsent(workload.getKey(), _ -> new double[3])[round] =
                            Load.perSecond(number, window, workload.getValue());
                }
            }
            samples.forEach((name, values) ->
                    medians.computeIfAbsent(name, _ -> new ArrayList<>()).add(Load.median(values)));
        }
        List<Double> limit = medians.values().iterator().next();
        List<List<String>> absolute = new ArrayList<>();
        List<List<String>> ratio = new ArrayList<>();
        medians.forEach((name, values) -> {
            List<String> counts = new ArrayList<>(List.of(name));
            List<String> shares = new ArrayList<>(List.of(name));
            for (int column = 0; column < clients.length; column++) {
                counts.add(Report.number(values.get(column)));
                shares.add(Report.number(values.get(column) / limit.get(column)));
            }
            absolute.add(counts);
            ratio.add(shares);
        });
        List<String> columns = List.of("per second", "c=1", "c=8", "c=16", "c=32");
        bench.report.add("Append", columns, absolute, cpu);
        bench.report.add("Append, share of raw JDBC", List.of("ratio", "c=1", "c=8", "c=16", "c=32"), ratio, cpu);
    }

    private static Load.Client appending(ConfigurableApplicationContext app, ProposalId model) {
        PostgresEventStorageEngine engine = app.getBean(PostgresEventStorageEngine.class);
        TransactionManager transactions = app.getBean(TransactionManager.class);
        DomainEventMessage<?> drafted = engine.readEvents(model.toString(), 0).next();
        return () -> {
            DomainEventMessage<?> event = new GenericDomainEventMessage<>(
                    drafted.getType(),
                    UUID.randomUUID().toString(),
                    0,
                    drafted.getPayload(),
                    drafted.getMetaData().withoutKeys(Set.of("salt")));
            transactions.executeInTransaction(() -> engine.appendEvents(List.of(event)));
            return 1;
        };
    }

    private static Load.Client drafting(ConfigurableApplicationContext app) {
        Town town = Town.found(app);
        return () -> {
            town.draft();
            return 1;
        };
    }

    static Load.Client submitting(ConfigurableApplicationContext app) {
        Town town = Town.found(app);
        return () -> {
            town.submit(town.draft());
            return 2;
        };
    }

    /** What one event looks like in the store. */
    private record Row(String aggregateType, String payloadType, String revision, String payload, String metadata) {

        static Row of(Bench bench, ProposalId model) throws SQLException {
            try (Connection connection = bench.application();
                    PreparedStatement select = connection.prepareStatement(
                            "select aggregate_type, payload_type, payload_revision, convert_from(payload, 'UTF8'),"
                                    + " convert_from(metadata, 'UTF8') from eventstore.domain_event where aggregate_id = ? limit 1")) {
                select.setString(1, model.toString());
                var row = select.executeQuery();
                row.next();
                return new Row(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
            }
        }
    }

    /** One connection that does nothing but insert. */
    private static final class RawInsert implements Load.Client, AutoCloseable {

        private final Connection connection;
        private final PreparedStatement insert;
        private final Row row;
        private final byte[] payload;
        private final byte[] metadata;

        RawInsert(Connection connection, Row row) throws SQLException {
            this.connection = connection;
            this.row = row;
            this.payload = row.payload().getBytes(StandardCharsets.UTF_8);
            this.metadata = row.metadata().getBytes(StandardCharsets.UTF_8);
            this.insert = connection.prepareStatement(INSERT);
        }

        @Override
        public int work() throws SQLException {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, row.aggregateType());
            insert.setString(3, UUID.randomUUID().toString());
            insert.setLong(4, 0);
            insert.setString(5, row.payloadType());
            insert.setString(6, row.revision());
            insert.setBytes(7, payload);
            insert.setBytes(8, metadata);
            insert.setObject(9, UUID.randomUUID());
            insert.executeUpdate();
            return 1;
        }

        @Override
        public void close() throws SQLException {
            insert.close();
            connection.close();
        }
    }
}
