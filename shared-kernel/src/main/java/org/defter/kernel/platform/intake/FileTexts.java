package org.defter.kernel.platform.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
     * @throws UnreadableFile if it has none, or it is broken, locked or takes too long
     * @throws IOException if the disk does not give the file, or the reading was broken off: that says nothing about
     *     the file
     */
    public static String of(Path file, String type) throws IOException {
        return switch (type) {
            case "text/plain", "text/csv" -> PlainTexts.of(file);
            case "application/pdf" -> within(file, PATIENCE, () -> PdfTexts.of(file));
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
                within(file, PATIENCE, () -> OfficeTexts.word(file));
            case "application/vnd.oasis.opendocument.text" -> within(file, PATIENCE, () -> OfficeTexts.open(file));
            default -> throw new UnreadableFile("no text is read from " + type);
        };
    }

    /**
     * What a library makes of a file within a time. A library that heeds no interrupt is left to itself: its thread
     * goes on, but nobody waits for it.
     *
     * @throws UnreadableFile if it fails, whatever it throws, or takes longer
     * @throws IOException if the file itself cannot be had from the disk
     */
    static String within(Path file, Duration patience, Callable<String> reading) throws IOException {
        FutureTask<String> text = new FutureTask<>(reading);
        Thread reader = Thread.ofPlatform().name("file-text").daemon().start(text);
        try {
            return text.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new UnreadableFile("it takes longer than " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnreadableFile known) {
                throw known;
            }
            requireOnDisk(file);
            throw new UnreadableFile("it cannot be read", e);
        } catch (InterruptedException e) {
            // Whoever is stopped knows nothing about the file.
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the reading was broken off");
        } finally {
            reader.interrupt();
        }
    }

    /**
     * Libraries throw the same for a broken file and for a disk that does not give it: only reading it once more tells
     * which.
     */
    private static void requireOnDisk(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            bytes.transferTo(OutputStream.nullOutputStream());
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
