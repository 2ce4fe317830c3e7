package org.defter.query.platform.sweep;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.defter.kernel.ledger.NoteKey;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.defter.kernel.platform.ledger.LedgerKey;
import org.defter.kernel.platform.ledger.LedgerSweep;
import org.defter.kernel.platform.operations.OperationsLog;
import org.defter.query.platform.rebuild.ProcessorPositions;
import org.defter.query.platform.rebuild.ReplayComparison;
import org.defter.query.platform.rebuild.ViewTables;
import org.defter.query.platform.seal.Seals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what sweeps the record. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SweepProperties.class)
class SweepConfiguration {

    /** Events whose bytes are held at a time. */
    private static final int MOST_EVENTS = 1_000;

    @Bean
    Sweeper sweeper(
            JdbcTemplate jdbc,
            ProcessorPositions positions,
            ReplayComparison replay,
            ViewTables tables,
            SettledWatermark watermark,
            Seals seals,
            PlatformTransactionManager transactions,
            OperationsLog log,
            DataSource dataSource,
            Clock clock,
            ObjectProvider<LedgerKey> key,
            SweepProperties properties) {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        Sweep sweep = new Sweep(
                new RecordCheck(jdbc, properties.slice()),
                positions,
                replay,
                tables,
                watermark,
                () -> LedgerSweep.run(dataSource, keys(key), Math.min(properties.slice(), MOST_EVENTS)),
                seals,
                new CommandTables(jdbc, snapshot, positions, watermark),
                properties.patience());
        return new Sweeper(sweep, log, dataSource, clock, properties.cron());
    }

    /** Known only where the ledger grows. */
    private static List<NoteKey> keys(ObjectProvider<LedgerKey> key) {
        LedgerKey known = key.getIfAvailable();
        return known == null ? List.of() : known.keys();
    }

    @Bean
    SweepMeters sweepMeters(OperationsLog log, Clock clock, MeterRegistry meters) {
        return new SweepMeters(log, clock, meters);
    }
}
