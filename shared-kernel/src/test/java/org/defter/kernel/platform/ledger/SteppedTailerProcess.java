package org.defter.kernel.platform.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.defter.kernel.platform.database.ApplicationPool;
import org.defter.kernel.platform.database.DatabaseAccess;
import org.defter.kernel.platform.eventstore.SettledWatermark;

/**
 * A process that lets the ledger grow and stands still before one step: a statement, a commit, a rollback, a file opened for
 * writing, written or renamed. It says so on its output and waits to be killed; a step it is not stopped at is taken.
 */
public final class SteppedTailerProcess {

    private static final int BATCH = 140;
    private static final String LOOK = "select s.covered";

    private final String stop;
    private final boolean transactions;
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();

    private SteppedTailerProcess(String stop, boolean transactions) {
        this.stop = stop;
        this.transactions = transactions;
    }

    /**
     * Started with address, user and password of the database, the file of the key and what is protected ({@code all},
     * {@code no-transactions}, {@code no-rename}); told on its input before which step to stand still, by number or by how it
     * begins.
     */
    public static void main(String[] arguments) throws Exception {
        DatabaseAccess access =
                new DatabaseAccess(arguments[0], new DatabaseAccess.Login(arguments[1], arguments[2]), null);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (HikariDataSource pool = ApplicationPool.open(access, 3)) {
            pool.getConnection().close();
            SteppedTailerProcess process =
                    new SteppedTailerProcess(input.readLine(), !arguments[4].equals("no-transactions"));
            LedgerKey key = LedgerKey.open(
                    StepFiles.watched(Path.of(arguments[3]), process::step, arguments[4].equals("no-rename")));
            try (SettledWatermark watermark = new SettledWatermark(pool, Duration.ofMillis(20), meters)) {
                watermark.settle();
                try (LedgerTailer tailer = LedgerTailer.alone(
                        process.watched(pool), watermark, key, Duration.ofMillis(10), BATCH, meters)) {
                    tailer.start();
                    input.readLine();
                }
            }
        }
    }

    private void step(String what) {
        // The second look comes after a whole round, and another would do nothing.
        if (what.startsWith(LOOK) && looks.incrementAndGet() == 2) {
            stand("passed");
        }
        int number = steps.incrementAndGet();
        if (stop.equals(Integer.toString(number)) || what.startsWith(stop)) {
            stand("before " + what);
        }
    }

    private static void stand(String saying) {
        System.out.println(saying.replaceAll("\\s+", " "));
        System.out.flush();
        while (true) {
            java.util.concurrent.locks.LockSupport.park();
        }
    }

    private DataSource watched(DataSource pool) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    Object result = invoke(pool, method, arguments);
                    return result instanceof Connection connection ? watched(connection) : result;
                });
    }

    private Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    String name = method.getName();
                    if (name.equals("commit") || name.equals("rollback")) {
                        step(name);
                    }
                    if (!transactions
                            && (name.equals("commit") || name.equals("rollback") || name.equals("setAutoCommit"))) {
                        return null;
                    }
                    Object result = invoke(connection, method, arguments);
                    return result instanceof PreparedStatement statement
                            ? watched(statement, String.valueOf(arguments[0]))
                            : result;
                });
    }

    private PreparedStatement watched(PreparedStatement statement, String sql) {
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (_, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        step(sql);
                    }
                    return invoke(statement, method, arguments);
                });
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
