package org.defter.standalone;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.defter.kernel.platform.ledger.LedgerKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Draws a key for the ledger of the embedded database at the first start, beside the database in the data folder. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoDatabaseGiven.class)
@ConditionalOnProperty(name = "defter.ledger.key-file", matchIfMissing = true, havingValue = "none")
class EmbeddedLedgerConfiguration {

    /** A log of its own for every data folder: two demos are two logs. */
    @Bean
    LedgerKey ledgerKey(@Value("${defter.data}") Path folder, EmbeddedPostgresServer server) {
        byte[] number = new byte[4];
        new SecureRandom().nextBytes(number);
        return LedgerKey.openOrDraw(
                folder.resolve("ledger").resolve("log.key"),
                "defter.invalid/standalone-" + HexFormat.of().formatHex(number));
    }
}
