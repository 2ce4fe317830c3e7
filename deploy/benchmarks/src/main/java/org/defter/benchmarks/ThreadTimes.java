package org.defter.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Processor time of the threads of this process, by the beginnings of their names, and of the processes of the server, by
 * what they are. Reads {@code /proc}; threads that have ended in between count together.
 */
final class ThreadTimes {

    private static final double TICKS = 100;

    private final Path server;
    private final Map<Path, Double> before;

    private ThreadTimes(Path server) {
        this.server = server;
        this.before = now();
    }

    static ThreadTimes since(Path server) {
        return new ThreadTimes(server);
    }

    /** Seconds of processor time by group, the longest first. */
    Map<String, Double> seconds() {
        Map<String, Double> groups = new TreeMap<>();
        Map<Path, Double> after = now();
        after.forEach(
                (task, seconds) -> groups.merge(group(task), seconds - before.getOrDefault(task, 0.0), Double::sum));
        Map<String, Double> sorted = new java.util.LinkedHashMap<>();
        groups.entrySet().stream()
                .filter(group -> group.getValue() > 0.02)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(group -> sorted.put(group.getKey(), group.getValue()));
        return sorted;
    }

    private Map<Path, Double> now() {
        Map<Path, Double> times = new HashMap<>();
        List<Path> threads = tasks(ProcessHandle.current().pid());
        threads.forEach(task -> times.put(task, read(task)));
        Path self = Path.of("/proc/self");
        times.put(self, read(self) - threads.stream().mapToDouble(times::get).sum());
        try {
            long postmaster =
                    Long.parseLong(Files.readAllLines(server.resolve("data").resolve("postmaster.pid"))
                            .getFirst()
                            .strip());
            ProcessHandle.of(postmaster).stream()
                    .flatMap(ProcessHandle::children)
                    .forEach(child -> tasks(child.pid()).forEach(task -> times.put(task, read(task))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times;
    }

    private static List<Path> tasks(long pid) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return tasks.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static double read(Path task) {
        try {
            String stat = Files.readString(task.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
        } catch (IOException e) {
            return 0;
        }
    }

    private String group(Path task) {
        try {
            String pid = task.getName(1).toString();
            if (pid.equals("self")) {
                return "process: threads that have ended";
            }
            if (!pid.equals(Long.toString(ProcessHandle.current().pid()))) {
                String title = Files.readString(Path.of("/proc", pid, "cmdline"))
                        .replace('\0', ' ')
                        .strip();
                return "server: " + (title.contains("defter_") ? "connections" : title.replace("postgres: ", ""));
            }
            String name = Files.readString(task.resolve("comm")).strip();
            return "process: " + name.replaceAll("[-#\\[ ]*\\d.*", "").strip();
        } catch (IOException e) {
            return "ended";
        }
    }
}
