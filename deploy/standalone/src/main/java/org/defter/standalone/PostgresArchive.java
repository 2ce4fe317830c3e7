package org.defter.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.defter.kernel.platform.database.DatabaseNotReady;

/**
 * Where the embedded PostgreSQL puts its write-ahead log for a restore to any moment: at the latest a minute after something was
 * recorded. A segment appears under its name only when it is whole and on the disk, and one that is there is never written over.
 */
final class PostgresArchive {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._-]+");

    private PostgresArchive() {}

    /**
     * The lines for {@code postgresql.conf}; makes the folder if it is not there.
     *
     * @throws DatabaseNotReady if its name could be taken for something else by a shell
     */
    static String into(Path folder) {
        String name = folder.toAbsolutePath().normalize().toString();
        if (!PLAIN.matcher(name).matches()) {
            throw new DatabaseNotReady(
                    "The archive cannot be in " + name + ".",
                    "Give DEFTER_POSTGRES_ARCHIVE a folder named with letters, digits, dots, dashes and underscores.");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the archive cannot be made", e);
        }
        return String.format(Locale.ROOT, """
                archive_mode = on
                archive_timeout = 60
                archive_command = 'if test -e %1$s/%%f; then cmp -s %%p %1$s/%%f; else cp %%p %1$s/.%%f && sync %1$s/.%%f && mv %1$s/.%%f %1$s/%%f; fi'
                """, name);
    }
}
