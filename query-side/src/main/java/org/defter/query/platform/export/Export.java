package org.defter.query.platform.export;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.defter.kernel.ledger.Hash;
import org.defter.query.platform.Everything;
import org.jspecify.annotations.Nullable;

/**
 * An export on its way: the lines of a list as they come, written to a file. The list is read as fast as the database gives it,
 * whatever the caller's line; nothing is sent before all of it is there and entered in the access log.
 */
final class Export implements AutoCloseable {

    /** How the files of this process begin, so that those of a process that died can be told from them. */
    static final String PREFIX = "defter-export-" + ProcessHandle.current().pid() + "-";

    private static final String ATTRIBUTE = Export.class.getName();

    private final ExportFormat format;
    private final @Nullable Columns columns;
    private final Words words;
    private final String title;
    private final Path file;
    private final DigestOutputStream out;
    private final Table table;
    private final Everything everything;
    private @Nullable Hash hash;

    /** For who looks from another thread. */
    private volatile long written;

    private Export(
            ExportFormat format,
            @Nullable Columns columns,
            Words words,
            String title,
            MessageDigest digest,
            Runnable patience)
            throws IOException {
        this.format = format;
        this.columns = columns;
        this.words = words;
        this.title = title;
        this.file = Files.createTempFile(PREFIX, "." + format.extension());
        this.out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest);
        this.table = switch (format) {
            case CSV -> new CsvTable(out, false);
            case CSV_EXCEL_TR -> new CsvTable(out, true);
            case XLSX -> new WorkbookTable(out, title);
        };
        if (columns != null) {
            table.head(columns.headings(words));
        }
        this.everything = Everything.to(this::write, patience);
    }

    /**
     * Begins an export; from now on the lists that are read on this thread are read whole.
     *
     * @param columns the columns of a line; nothing for an answer that is a table of its own
     * @param title name of the table
     * @param patience see {@link Everything#to}
     */
    static Export begin(ExportFormat format, @Nullable Columns columns, Words words, String title, Runnable patience) {
        try {
            return new Export(format, columns, words, title, MessageDigest.getInstance("SHA-256"), patience);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    void keepWith(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static @Nullable Export of(HttpServletRequest request) {
        return (Export) request.getAttribute(ATTRIBUTE);
    }

    ExportFormat format() {
        return format;
    }

    /** Lines written so far. */
    long lines() {
        return everything.lines();
    }

    /** Lines written so far, as far as other threads can know. */
    long written() {
        return written;
    }

    private boolean inWords() {
        return format != ExportFormat.CSV;
    }

    /** Writes an answer that is a table of its own. */
    void write(Tabulated answer) {
        try {
            table.head(answer.columns().stream()
                    .map(column -> words.label("Report", column))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        everything.hand(answer.cells(inWords()));
    }

    private void write(List<?> lines) {
        try {
            for (Object line : lines) {
                if (line instanceof Record record && columns != null) {
                    table.row(columns.cells(record, inWords() ? words : null));
                } else {
                    table.row((List<?>) line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written = everything.lines();
    }

    /** Ends the file. */
    Hash finish() {
        Hash known = hash;
        if (known == null) {
            try {
                table.finish();
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            known = Hash.fromBytes(out.getMessageDigest().digest());
            hash = known;
        }
        return known;
    }

    /** Name the file is saved under. */
    String fileName() {
        return title + "." + format.extension();
    }

    long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void copyTo(OutputStream to) throws IOException {
        Files.copy(file, to);
    }

    /** Removes the file; lists are read page by page again. */
    @Override
    public void close() {
        everything.close();
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
