package org.defter.kernel.platform.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.defter.kernel.extraction.DocumentReader;

/**
 * The text of a file, with its columns kept: PDF, DOCX, ODT and plain text. Nothing in a file is run or fetched, what packs too
 * much or takes too long is given up.
 */
public final class FileTexts {

    /** How long one file may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private FileTexts() {}

    /**
     * The text of a file.
     *
     * @param type its type by content
     * @return at most {@link DocumentReader#LONGEST} characters
     * @throws UnreadableFile if it has none or it cannot be had
     * @throws IOException if the file cannot be opened
     */
    public static String of(Path file, String type) throws IOException {
        return switch (type) {
            case "text/plain", "text/csv" -> PlainTexts.of(file);
            case "application/pdf" -> within(() -> PdfTexts.of(file));
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
                within(() -> OfficeTexts.word(file));
            case "application/vnd.oasis.opendocument.text" -> within(() -> OfficeTexts.open(file));
            default -> throw new UnreadableFile("no text is read from " + type);
        };
    }

    private static String within(Callable<String> reading) throws IOException {
        try (ExecutorService one = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("file-text-", 0).daemon().factory())) {
            Future<String> text = one.submit(reading);
            try {
                return text.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                one.shutdownNow();
                throw new UnreadableFile("it takes longer than " + PATIENCE.toSeconds() + " s", e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException known ? known : new UnreadableFile("it cannot be read", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                one.shutdownNow();
                throw new UnreadableFile("the reading was broken off", e);
            }
        }
    }

    static String bounded(StringBuilder text) throws UnreadableFile {
        if (text.toString().isBlank()) {
            throw new UnreadableFile("there is no text in it");
        }
        return text.toString();
    }

    static void requireRoom(int length) throws UnreadableFile {
        if (length > DocumentReader.LONGEST) {
            throw new UnreadableFile("its text is longer than " + DocumentReader.LONGEST + " characters");
        }
    }
}
