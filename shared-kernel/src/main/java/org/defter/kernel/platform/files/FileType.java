package org.defter.kernel.platform.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/**
 * What a file is, by its content. Its name is believed in one thing only: whether plain text is a table.
 *
 * <p>Taken are the papers of a town hall: PDF, word processing and tables of both families, plain text, scans. What a browser would
 * run, archives and programs are not.
 */
public final class FileType {

    /** The types that are taken. */
    static final Set<String> TAKEN = Set.of(
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "text/plain",
            "text/csv",
            "image/png",
            "image/jpeg",
            "image/tiff");

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** More parts than any paper has: what unpacks without end is not looked at further. */
    private static final int PARTS = 10_000;

    private static final Tika TIKA = new Tika();

    private FileType() {}

    /**
     * The type of a file that is taken.
     *
     * @throws FileRefused if its type is not taken, or if it holds what acts by itself
     */
    public static String of(Path file, String name) throws IOException {
        String type = byContent(file);
        if (type.equals("text/plain") && name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            type = "text/csv";
        }
        if (!TAKEN.contains(type)) {
            throw new FileRefused(FileRefused.Cause.TYPE, type);
        }
        return type;
    }

    private static String byContent(Path file) throws IOException {
        String type;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            type = TIKA.detect(bytes).toLowerCase(Locale.ROOT);
        }
        int parameters = type.indexOf(';');
        type = parameters < 0 ? type : type.substring(0, parameters).strip();
        return isPacked(type) ? packed(file, type) : type;
    }

    private static boolean isPacked(String type) {
        return type.equals("application/zip")
                || type.equals("application/x-tika-ooxml")
                || type.startsWith("application/vnd.openxmlformats-officedocument")
                || type.startsWith("application/vnd.oasis.opendocument");
    }

    private static String packed(Path file, String type) throws IOException {
        Set<String> parts = new TreeSet<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                parts.add(entries.nextElement().getName());
                if (parts.size() > PARTS) {
                    throw new FileRefused(FileRefused.Cause.TYPE, "application/zip");
                }
            }
        } catch (ZipException e) {
            throw new FileRefused(FileRefused.Cause.TYPE, "application/zip");
        }
        for (String part : parts) {
            if (part.endsWith("vbaProject.bin") || part.startsWith("Basic/") || part.startsWith("Scripts/")) {
                throw new FileRefused(FileRefused.Cause.ACTIVE, part);
            }
        }
        if (type.startsWith("application/vnd.oasis.opendocument")) {
            return type;
        }
        if (parts.contains("word/document.xml")) {
            return WORD;
        }
        return parts.contains("xl/workbook.xml") ? SHEET : "application/zip";
    }
}
