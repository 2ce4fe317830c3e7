package org.defter.query.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.axon.ClaimRuns.ClaimRun;
import org.defter.kernel.platform.axon.StoreProperties;
import org.defter.probe.ProbeRow;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.StatisticsSettings;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** What a projection keeps for a batch, on a table of its own. */
class BatchesIT {

    private static final DataSource DATABASE = TestPostgres.fresh().owner();
    private static final JdbcTemplate JDBC = new JdbcTemplate(DATABASE);

    private static final LocalContainerEntityManagerFactoryBean ROWS = new LocalContainerEntityManagerFactoryBean();
    private static TransactionManager transactions;
    private static Statistics statistics;

    /** The run the next batch belongs to; none, as for a letter that is tried again, unless a test says so. */
    private Optional<ClaimRun> run = Optional.empty();

    private final Batches batches = new Batches(
            SharedEntityManagerCreator.createSharedEntityManager(required(ROWS.getObject())), work -> run, keeping(3));

    private static StoreProperties keeping(int rows) {
        return new Binder(new MapConfigurationPropertySource(Map.of("defter.store.kept-rows", rows)))
                .bindOrCreate("defter.store", StoreProperties.class);
    }

    /** That a row says something from now on. */
    private record Said(String id, String line) {}

    @BeforeAll
    static void map() {
        JDBC.execute("create schema probe");
        JDBC.execute("create table probe.probe_row"
                + " (id text primary key, family text not null, line text not null unique, settled int not null)");
        ROWS.setDataSource(DATABASE);
        ROWS.setManagedTypes(PersistenceManagedTypes.of(ProbeRow.class.getName()));
        ROWS.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        ROWS.setJpaPropertyMap(Map.of(
                MappingSettings.DEFAULT_SCHEMA,
                "probe",
                BatchSettings.STATEMENT_BATCH_SIZE,
                100,
                StatisticsSettings.GENERATE_STATISTICS,
                true));
        ROWS.afterPropertiesSet();
        EntityManagerFactory factory = required(ROWS.getObject());
        statistics = factory.unwrap(SessionFactory.class).getStatistics();
        transactions = new SpringTransactionManager(new JpaTransactionManager(factory));
    }

    @AfterAll
    static void close() {
        ROWS.destroy();
    }

    private static EntityManagerFactory required(@Nullable EntityManagerFactory factory) {
        return Objects.requireNonNull(factory);
    }

    @BeforeEach
    void empty() {
        JDBC.execute("truncate probe.probe_row");
        JDBC.execute("insert into probe.probe_row values ('a1', 'a', 'one', 0), ('a2', 'a', 'two', 0)");
        statistics.clear();
    }

    @Test
    void asksOnceForAllRowsAndNeverAgainForOneThatIsNotThere() {
        handle(said("a1", "x", "a2", "y", "b1", "z", "a1", "w", "b1", "v"), event -> {
            Rows<String, ProbeRow> rows = rows();
            assertThat(rows.find(event.id()).isPresent()).isEqualTo(event.id().startsWith("a"));
        });
        assertThat(statements()).isEqualTo(1);

        // The count tells: a row that none of the events is about costs one more question, and only one.
        handle(said("a1", "x", "a2", "y"), event -> {
            assertThat(rows().find("elsewhere")).isEmpty();
        });
        assertThat(statements()).isEqualTo(1 + 2);
    }

    @Test
    void writesEachRowOnceHoweverOftenItChanged() {
        handle(said("a1", "1", "b1", "2", "a1", "3", "b1", "4", "b2", "5"), this::say);
        assertThat(table()).containsExactly("a1 3 1", "a2 two 0", "b1 4 1", "b2 5 1");
        assertThat(statistics.getEntityUpdateCount()).isEqualTo(1);
        assertThat(statistics.getEntityInsertCount()).isEqualTo(2);
        // One question, one statement for the changed rows, one for the new ones.
        assertThat(statements()).isEqualTo(3);
    }

    @Test
    void oneEventIsABatchOfOne() {
        handleAlone(new Said("a1", "alone"), this::say);
        assertThat(table()).containsExactly("a1 alone 1", "a2 two 0");
    }

    @Test
    void lettersTriedAgainAreWrittenEachByItself() {
        UnitOfWork<?> span = DefaultUnitOfWork.startAndGet(null);
        span.attachTransaction(transactions);
        ResultMessage<?> first = retried(new Said("b1", "again"), 0);
        ResultMessage<?> second = retried(new Said("b1", "and again"), 1);
        span.commit();
        assertThat(first.isExceptional()).isFalse();
        assertThat(second.isExceptional()).isFalse();
        assertThat(table()).containsExactly("a1 one 0", "a2 two 0", "b1 and again 1");
    }

    private ResultMessage<?> retried(Said event, long version) {
        UnitOfWork<?> letter = DefaultUnitOfWork.startAndGet(message(event, version));
        letter.attachTransaction(transactions);
        return letter.executeWithResult(() -> {
            say(event);
            return null;
        });
    }

    @Test
    void manyBatchesLeaveWhatOneLeaves() {
        List<Said> events = said("a1", "1", "b1", "2", "a1", "3", "b1", "4", "b2", "5");
        handle(events, this::say);
        List<String> atOnce = lines();
        empty();
        events.forEach(event -> handleAlone(event, this::say));
        assertThat(lines()).isEqualTo(atOnce);
        handle(events.subList(0, 4), this::say);
        assertThat(lines()).isEqualTo(atOnce);
        handle(events.subList(0, 3), this::say);
        assertThat(lines()).as("events told again without the last").isNotEqualTo(atOnce);
    }

    @Test
    void failureInTheMiddleLeavesNothingBehind() {
        List<Said> events = said("a1", "1", "b1", "2", "stumble", "", "b2", "3");
        assertThat(attempted(events, this::say).isExceptional()).isTrue();
        assertThat(table()).containsExactly("a1 one 0", "a2 two 0");

        handle(events.subList(0, 2), this::say);
        assertThat(table()).containsExactly("a1 1 1", "a2 two 0", "b1 2 1");
    }

    @Test
    void failureToWriteLeavesNothingBehind() {
        // Two rows must not say the same.
        assertThat(attempted(said("b1", "new", "a1", "two"), this::say).isExceptional())
                .isTrue();
        assertThat(table()).containsExactly("a1 one 0", "a2 two 0");
    }

    @Test
    void removesWhatIsThereAndWhatWasOnlyJustAdded() {
        handle(said("a1", "", "b1", "", "b1", "again"), event -> {
            Rows<String, ProbeRow> rows = rows();
            if (event.line().isEmpty()) {
                rows.save(new ProbeRow(event.id(), "a", "for a moment"));
                rows.remove(event.id());
                assertThat(rows.find(event.id())).isEmpty();
            } else {
                rows.save(new ProbeRow(event.id(), "b", event.line()));
            }
        });
        assertThat(table()).containsExactly("a2 two 0", "b1 again 1");
    }

    @Test
    void groupHasWhatWasLoadedAndWhatTheBatchAdded() {
        handle(said("a3", "three", "a3", "done"), event -> {
            RowGroups<String, String, ProbeRow> groups = batches.current(this, BatchesIT::families);
            List<String> before = groups.of("a").stream().map(row -> row.id).toList();
            if (event.line().equals("three")) {
                assertThat(before).containsExactly("a1", "a2");
            } else {
                assertThat(before).containsExactly("a1", "a2", "a3");
            }
            assertThat(groups.of("nobody")).isEmpty();
            groups.save(new ProbeRow(event.id(), "a", event.line()));
        });
        assertThat(table()).containsExactly("a1 one 0", "a2 two 0", "a3 done 1");
    }

    @Test
    void rowThatWasNotLoadedIsReplaced() {
        handle(said("a1", "opened again"), event -> {
            RowGroups<String, String, ProbeRow> none = batches.current(
                    this,
                    batch -> batch.partialGroups(
                            ProbeRow.class,
                            row -> row.id,
                            row -> row.family,
                            (session, families) -> List.of(),
                            row -> false));
            assertThat(none.find("a", event.id())).isEmpty();
            none.save(new ProbeRow(event.id(), "a", event.line()));
        });
        assertThat(table()).containsExactly("a1 opened again 1", "a2 two 0");
    }

    @Test
    void rowWithColumnsThatAreNeverUpdatedIsWrittenAnew() {
        handle(said("a1", "in other words", "a3", "new"), event -> {
            RowGroups<String, String, ProbeRow> groups = batches.current(this, BatchesIT::families);
            groups.of("a");
            groups.replace(new ProbeRow(event.id(), "a", event.line()));
        });
        assertThat(statistics.getEntityDeleteCount()).isEqualTo(1);
        assertThat(statistics.getEntityInsertCount()).isEqualTo(2);
        assertThat(statistics.getEntityUpdateCount()).isZero();
        assertThat(table()).containsExactly("a1 in other words 1", "a2 two 0", "a3 new 1");
    }

    @Test
    void nextBatchOfARunBeginsWithTheRowsOfTheLast() {
        run = Optional.of(new ClaimRun("view", 0, 1));
        handle(said("a1", "1", "b1", "2"), this::say);
        long before = statements();

        handle(said("a1", "3", "b1", "4"), this::say);

        assertThat(table()).containsExactly("a1 3 2", "a2 two 0", "b1 4 2");
        assertThat(statements() - before)
                .as("both are written, none is asked for")
                .isEqualTo(1);
    }

    @Test
    void thatARowIsNotThereIsKeptToo() {
        run = Optional.of(new ClaimRun("view", 0, 1));
        handle(said("b1", "1"), event -> assertThat(rows().find(event.id())).isEmpty());
        long before = statements();

        handle(said("b1", "2"), this::say);

        assertThat(table()).contains("b1 2 1");
        assertThat(statements() - before).isEqualTo(1);
    }

    @Test
    void anotherRunFindsWhatWasWrittenInBetween() {
        for (Optional<ClaimRun> next : List.of(
                Optional.of(new ClaimRun("view", 0, 2)),
                Optional.of(new ClaimRun("view", 1, 1)),
                Optional.of(new ClaimRun("other", 0, 1)),
                Optional.<ClaimRun>empty())) {
            empty();
            run = Optional.of(new ClaimRun("view", 0, 1));
            handle(said("a1", "1"), this::say);
            elsewhere("a1");

            run = next;
            handle(said("a1", "2"), this::addToLine);

            assertThat(table()).as("%s", next).contains("a1 elsewhere2 1");
        }
    }

    @Test
    void runThatWasLeftFindsNothingWhenItComesBack() {
        run = Optional.of(new ClaimRun("view", 0, 1));
        handle(said("a1", "1"), this::say);
        run = Optional.of(new ClaimRun("view", 0, 2));
        handle(said("a1", "2"), this::say);
        elsewhere("a1");
        run = Optional.of(new ClaimRun("view", 0, 1));
        handle(said("a1", "3"), this::addToLine);
        assertThat(table()).contains("a1 elsewhere3 1");
    }

    @Test
    void batchOutsideOfARunIsSeenByTheRunThatGoesOn() {
        run = Optional.of(new ClaimRun("view", 0, 1));
        handle(said("a1", "1"), this::say);
        run = Optional.empty();
        handle(said("a1", "2"), this::addToLine);
        run = Optional.of(new ClaimRun("view", 0, 1));
        handle(said("a1", "3"), this::addToLine);
        assertThat(table()).contains("a1 123 1");
    }

    @Test
    void runThatEndsDuringABatchKeepsNothing() {
        run = Optional.of(new ClaimRun("view", 0, 1));
        handle(said("a1", "1"), event -> {
            say(event);
            // As when the claim is lost, or the group has got its first dead letter.
            run = Optional.empty();
        });
        elsewhere("a1");
        run = Optional.of(new ClaimRun("view", 0, 1));
        handle(said("a1", "2"), this::addToLine);
        assertThat(table()).contains("a1 elsewhere2 1");
    }

    @Test
    void failedBatchLeavesNoRowsToTheNext() {
        run = Optional.of(new ClaimRun("view", 0, 1));
        handle(said("a1", "1"), this::say);
        assertThat(attempted(said("a1", "2", "stumble", ""), this::addToLine).isExceptional())
                .isTrue();
        handle(said("a1", "3"), this::addToLine);
        assertThat(table()).as("rolled back by a handler").contains("a1 13 1");

        assertThat(attempted(said("a1", "4", "b1", "two"), this::addToLine).isExceptional())
                .isTrue();
        handle(said("a1", "5"), this::addToLine);
        assertThat(table()).as("rolled back by the database").contains("a1 135 1");
    }

    @Test
    void keepsNoMoreRowsThanItMayAndThoseUsedLast() {
        run = Optional.of(new ClaimRun("view", 0, 1));
        handle(said("c1", "1", "c2", "2", "c3", "3", "c4", "4", "c1", "5"), this::say);
        List.of("c1", "c2", "c3", "c4").forEach(BatchesIT::elsewhere);

        handle(said("c1", "6", "c2", "6", "c3", "6", "c4", "6"), this::addToLine);

        assertThat(table()).contains("c1 56 2", "c2 elsewhere c26 1", "c3 36 2", "c4 46 2");
    }

    @Test
    void ofPartialGroupsOnlyWhatMattersIsKept() {
        run = Optional.of(new ClaimRun("view", 0, 1));
        handle(said("a3", "open"), this::sayInPart);
        handle(said("a4", "done"), this::sayInPart);
        handle(said("a5", "open too"), event -> {
            assertThat(part().of("a").stream().map(row -> row.id)).containsExactly("a3");
            sayInPart(event);
        });
        // Not loaded, and there all the same.
        handle(said("a4", "open again"), this::sayInPart);
        assertThat(table()).contains("a3 open 1", "a4 open again 1", "a5 open too 1");
    }

    private void sayInPart(Said event) {
        part().save(new ProbeRow(event.id(), "a", event.line()));
    }

    private RowGroups<String, String, ProbeRow> part() {
        return batches.current(this, batch -> {
            RowGroups<String, String, ProbeRow> open = batch.partialGroups(
                    ProbeRow.class,
                    row -> row.id,
                    row -> row.family,
                    (session, families) -> session.createSelectionQuery(
                                    "from ProbeRow row where row.line like 'open%'", ProbeRow.class)
                            .getResultList(),
                    row -> row.line.startsWith("open"));
            open.load(List.of("a"));
            return open;
        });
    }

    /** Has somebody else write a row; it says so. */
    private static void elsewhere(String id) {
        JDBC.update(
                "update probe.probe_row set line = ? where id = ?",
                id.equals("a1") ? "elsewhere" : "elsewhere " + id,
                id);
    }

    private void addToLine(Said event) {
        if (event.id().equals("stumble")) {
            throw new IllegalStateException("stumbled");
        }
        Rows<String, ProbeRow> rows = rows();
        ProbeRow row = rows.find(event.id()).orElseGet(() -> new ProbeRow(event.id(), "b", ""));
        row.line += event.line();
        rows.save(row);
    }

    @Test
    void eventThatCannotBeReadIsLeftToItsHandler() {
        GenericDomainEventMessage<Said> readable = message(new Said("a1", "1"), 0);
        UnitOfWork<GenericDomainEventMessage<Said>> work =
                new BatchingUnitOfWork<>(List.of(readable, new Unreadable("a1", 1)));
        work.attachTransaction(transactions);
        ResultMessage<?> result = work.executeWithResult(() -> {
            List<Said> ahead = batches.current(this, batch -> batch.events(Said.class));
            assertThat(ahead).containsExactly(readable.getPayload());
            List<Said> again = batches.current(this, batch -> List.of());
            assertThat(again).as("begun once").isSameAs(ahead);
            return null;
        });
        assertThat(result.isExceptional()).isFalse();
    }

    /** An event of which only the outside can be read. */
    private static final class Unreadable extends GenericDomainEventMessage<Said> {

        private static final long serialVersionUID = 1L;

        Unreadable(String id, long version) {
            super("Probe", id, version, new Said(id, ""));
        }

        @Override
        public Said getPayload() {
            throw new SerializationException("unreadable");
        }
    }

    private void say(Said event) {
        if (event.id().equals("stumble")) {
            throw new IllegalStateException("stumbled");
        }
        Rows<String, ProbeRow> rows = rows();
        ProbeRow row = rows.find(event.id()).orElseGet(() -> new ProbeRow(event.id(), "b", ""));
        row.line = event.line();
        rows.save(row);
    }

    private Rows<String, ProbeRow> rows() {
        return batches.current(this, batch -> {
            Rows<String, ProbeRow> begun = batch.rows(ProbeRow.class, row -> row.id);
            begun.load(batch.events(Said.class).stream().map(Said::id).toList());
            return begun;
        });
    }

    private static RowGroups<String, String, ProbeRow> families(Batch batch) {
        return batch.groups(
                ProbeRow.class,
                row -> row.id,
                row -> row.family,
                (session, families) -> session.createSelectionQuery(
                                "from ProbeRow row where row.family in :families order by row.id", ProbeRow.class)
                        .setParameterList("families", families)
                        .getResultList());
    }

    private static void handle(List<Said> events, Consumer<Said> handler) {
        ResultMessage<?> result = attempted(events, handler);
        assertThat(result.isExceptional() ? result.exceptionResult() : null).isNull();
    }

    private static ResultMessage<?> attempted(List<Said> events, Consumer<Said> handler) {
        List<GenericDomainEventMessage<Said>> messages = new ArrayList<>();
        for (Said event : events) {
            messages.add(message(event, messages.size()));
        }
        return inTransaction(new BatchingUnitOfWork<>(messages), handler);
    }

    private static void handleAlone(Said event, Consumer<Said> handler) {
        ResultMessage<?> result = inTransaction(new DefaultUnitOfWork<>(message(event, 0)), handler);
        assertThat(result.isExceptional()).isFalse();
    }

    private static ResultMessage<?> inTransaction(
            UnitOfWork<GenericDomainEventMessage<Said>> work, Consumer<Said> handler) {
        work.attachTransaction(transactions);
        return work.executeWithResult(() -> {
            handler.accept(work.getMessage().getPayload());
            return null;
        });
    }

    private static GenericDomainEventMessage<Said> message(Said event, long version) {
        return new GenericDomainEventMessage<>("Probe", event.id(), version, event);
    }

    private static List<Said> said(String... idsAndLines) {
        List<Said> events = new ArrayList<>();
        for (int at = 0; at < idsAndLines.length; at += 2) {
            events.add(new Said(idsAndLines[at], idsAndLines[at + 1]));
        }
        return events;
    }

    private static long statements() {
        return statistics.getPrepareStatementCount();
    }

    private static List<String> table() {
        return JDBC.queryForList(
                "select id || ' ' || line || ' ' || settled from probe.probe_row order by id", String.class);
    }

    private static List<String> lines() {
        return JDBC.queryForList("select id || ' ' || line from probe.probe_row order by id", String.class);
    }
}
