package org.defter.kernel.platform.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.platform.axon.AxonPlatformAutoConfiguration;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The ledger: read in every process, grown in the one that has the key. */
@AutoConfiguration(after = AxonPlatformAutoConfiguration.class)
@EnableConfigurationProperties(LedgerProperties.class)
public class LedgerAutoConfiguration {

    @Bean
    LedgerReader ledgerReader(DataSource dataSource) {
        return new LedgerReader(dataSource);
    }

    /** The key, where settings name its file; the standalone brings its own. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("defter.ledger.key-file")
    LedgerKey ledgerKey(LedgerProperties properties) {
        Path file = Objects.requireNonNull(properties.keyFile());
        String origin = properties.origin();
        return origin == null || origin.isBlank() ? LedgerKey.open(file) : LedgerKey.openOrDraw(file, origin);
    }

    /** Appends, signs and asks witnesses, from the start until the pool is closed. */
    @Bean(initMethod = "start", destroyMethod = "close")
    @ConditionalOnBean(LedgerKey.class)
    LedgerTailer ledgerTailer(
            DataSource dataSource,
            SettledWatermark watermark,
            LedgerKey key,
            LedgerProperties properties,
            MeterRegistry meters) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(properties.witnessTimeout())
                .build();
        Witnesses witnesses = new Witnesses(properties.witnesses().stream()
                .map(setting -> Witness.of(setting, properties.witnessTimeout(), http))
                .toList());
        return new LedgerTailer(
                dataSource,
                watermark,
                key,
                new LedgerGrowth(key, predecessor(properties), properties.batch()),
                witnesses,
                properties.interval(),
                meters);
    }

    private static Optional<Checkpoint> predecessor(LedgerProperties properties) {
        Path file = properties.predecessor();
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Checkpoint.parse(SignedNote.parse(Files.readAllBytes(file)).text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean("ledgerHealthIndicator")
    @ConditionalOnBean(LedgerTailer.class)
    LedgerHealth ledgerHealth(LedgerTailer tailer) {
        return new LedgerHealth(tailer);
    }

    /** Readiness: the ledger keeps up with the record. */
    @Bean("ledgerLagHealthIndicator")
    @ConditionalOnBean(LedgerTailer.class)
    LedgerLagHealth ledgerLagHealth(LedgerTailer tailer) {
        return new LedgerLagHealth(tailer);
    }
}
