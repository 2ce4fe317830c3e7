package org.defter.kernel.platform.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the ledger grows.
 *
 * @param keyFile the private key of the log; the process that is given it appends and signs, no other does. Without it the
 *     ledger is only read
 * @param origin name of the log, for a key that has to be drawn because the file is not there; without it a missing file
 *     stops the start
 * @param predecessor file with the last checkpoint of the log this one follows, where that could not be continued
 * @param interval how often new events are looked for, default 2 s
 * @param batch most events appended in one transaction, default 2000
 * @param witnesses who is asked to cosign, each as {@code <verifier key> <address>}
 * @param witnessTimeout how long a witness may take, default 3 s
 */
@ConfigurationProperties("defter.ledger")
public record LedgerProperties(
        @Nullable Path keyFile,
        @Nullable String origin,
        @Nullable Path predecessor,
        @DefaultValue("2s") Duration interval,
        @DefaultValue("2000") int batch,
        @DefaultValue List<String> witnesses,
        @DefaultValue("3s") Duration witnessTimeout) {}
