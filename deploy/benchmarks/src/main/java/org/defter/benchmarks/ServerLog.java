package org.defter.benchmarks;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server was asked since this was made, by a sample of its own log: which statements, how often, for how long.
 *
 * <p>A sample, because a log of everything costs more than what it tells about.
 */
final class ServerLog {

    private static final double SHARE = 0.05;

    /** What the server has to be started with. */
    static final String SETTINGS = """
            log_min_duration_sample = 0
            log_statement_sample_rate = 0.05
            """;

    private static final Pattern ENTRY =
            Pattern.compile("duration: ([0-9.]+) ms\\s+(parse|bind|execute|statement)([^:]*): (.*)", Pattern.DOTALL);
    private static final Pattern NEXT = Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\d )");

    /**
     * A statement.
     *
     * @param text as the driver sent it, white space and lists of parameters shortened
     * @param executed how often, estimated from the sample
     * @param parsed how often the server had to parse it
     * @param millis time in the server, parsing and planning included
     */
    record Asked(String text, double executed, double parsed, double millis) {}

    private final Path log;
    private final long from;

    private ServerLog(Path log, long from) {
        this.log = log;
        this.from = from;
    }

    static ServerLog since(Path server) throws IOException {
        Path log = server.resolve("postgresql.log");
        return new ServerLog(log, Files.size(log));
    }

    /** All statements, the most expensive first. */
    List<Asked> statements() throws IOException {
        Map<String, double[]> sums = new HashMap<>();
        for (String entry : NEXT.split(text())) {
            Matcher matcher = ENTRY.matcher(entry);
            if (matcher.find()) {
                double[] sum = sums.computeIfAbsent(shortened(matcher.group(4)), _ -> new double[3]);
                switch (matcher.group(2)) {
                    case "parse" -> sum[1] += 1 / SHARE;
                    case "bind" -> {}
                    default -> sum[0] += 1 / SHARE;
                }
                sum[2] += Double.parseDouble(matcher.group(1)) / SHARE;
            }
        }
        List<Asked> all = new ArrayList<>();
        sums.forEach((text, sum) -> all.add(new Asked(text, sum[0], sum[1], sum[2])));
        all.sort(Comparator.comparingDouble(Asked::millis).reversed());
        return all;
    }

    /** What it says since then. */
    String text() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            channel.position(from);
            java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate((int) (channel.size() - from));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // until everything is read
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }

    private static String shortened(String statement) {
        return statement
                .replaceAll("DETAIL:.*", "")
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("\\$\\d+", "?")
                // Class by class, for a group that repeats takes stack for each of a thousand rows.
                .replaceAll("\\([?, ]+\\)", "(..)")
                .replaceAll(", ?\\(\\.\\.\\)", "");
    }
}
