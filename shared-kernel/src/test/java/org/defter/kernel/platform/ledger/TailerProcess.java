package org.defter.kernel.platform.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import org.defter.kernel.platform.database.ApplicationPool;
import org.defter.kernel.platform.database.DatabaseAccess;
import org.defter.kernel.platform.eventstore.SettledWatermark;

/** A process that lets the ledger of a database grow until it is killed, or its input ends. */
public final class TailerProcess {

    /** Appended in one transaction: few, so that a kill meets many beginnings and ends. */
    private static final int BATCH = 20;

    private TailerProcess() {}

    /** Started with address, user and password of the database, and the file of the key. */
    public static void main(String[] arguments) throws Exception {
        DatabaseAccess access =
                new DatabaseAccess(arguments[0], new DatabaseAccess.Login(arguments[1], arguments[2]), null);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (HikariDataSource pool = ApplicationPool.open(access, 4);
                SettledWatermark watermark = new SettledWatermark(pool, Duration.ofMillis(20), meters);
                LedgerTailer tailer = LedgerTailer.alone(
                        pool, watermark, LedgerKey.open(Path.of(arguments[3])), Duration.ofMillis(10), BATCH, meters)) {
            watermark.start();
            tailer.start();
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
