package org.defter.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** One line for each fault that was run, in {@code target/faults.md}: what was done, what was lost, and what the control lost. */
final class FaultReport {

    private static final Path FILE = Path.of("target", "faults.md");

    private FaultReport() {}

    /** The whole run, or the short one of every change. */
    static boolean full() {
        return System.getProperty("defter.faults", "short").equals("full");
    }

    static int cycles(int inShort, int inFull) {
        return full() ? inFull : inShort;
    }

    static synchronized void line(String fault, String done, String lost, String control) throws IOException {
        if (Files.notExists(FILE)) {
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            Files.writeString(FILE, "| fault | done | lost | control |\n|---|---|---|---|\n");
        }
        String line = "| " + fault + " | " + done + " | " + lost + " | " + control + " |\n";
        Files.writeString(FILE, line, StandardOpenOption.APPEND);
        System.err.println(Instant.now() + " " + line.strip());
    }
}
