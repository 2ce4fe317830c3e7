package org.defter.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much of the machine's time others used since this was made: everything but this process and the server it started.
 * Reads {@code /proc}; elsewhere it answers 0.
 */
final class ForeignCpu {

    private static final double TICKS_PER_SECOND = 100;

    private final Path server;
    private final long busy;
    private final long total;
    private final long own;

    private ForeignCpu(Path server) {
        this.server = server;
        long[] times = machine();
        this.busy = times[0];
        this.total = times[1];
        this.own = own();
    }

    /** Begins to watch; {@code server} is the data folder of the PostgreSQL that counts as our own. */
    static ForeignCpu since(Path server) {
        return new ForeignCpu(server);
    }

    /** The share so far, 0 to 1. */
    double share() {
        long[] now = machine();
        long all = now[1] - total;
        return all <= 0 ? 0 : Math.clamp((now[0] - busy - (own() - own)) / (double) all, 0, 1);
    }

    /** Seconds of processor time that this process and its server have used since this was made. */
    double ownSeconds() {
        return (own() - own) / TICKS_PER_SECOND;
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Busy and all ticks of the machine. */
    private static long[] machine() {
        Path stat = Path.of("/proc/stat");
        if (!Files.isReadable(stat)) {
            return new long[2];
        }
        try (Stream<String> lines = Files.lines(stat)) {
            long[] ticks = Arrays.stream(lines.findFirst().orElseThrow().split("\\s+"))
                    .skip(1)
                    .limit(8)
                    .mapToLong(Long::parseLong)
                    .toArray();
            long all = Arrays.stream(ticks).sum();
            return new long[] {all - ticks[3] - ticks[4], all};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ticks of this process and of the server's processes, those that have ended included. */
    private long own() {
        long ticks = ticks(ProcessHandle.current().pid());
        Path pid = server.resolve("data").resolve("postmaster.pid");
        if (Files.isReadable(pid)) {
            try {
                long postmaster =
                        Long.parseLong(Files.readAllLines(pid).getFirst().strip());
                ticks += ticks(postmaster);
                ticks += ProcessHandle.of(postmaster)
                        .map(process -> process.children()
                                .mapToLong(child -> ticks(child.pid()))
                                .sum())
                        .orElse(0L);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ticks;
    }

    /** User and system ticks of a process and of its children that have ended. */
    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            List<String> fields =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            return fields.subList(11, 15).stream().mapToLong(Long::parseLong).sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
