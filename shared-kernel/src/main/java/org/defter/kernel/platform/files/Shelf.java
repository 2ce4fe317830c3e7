package org.defter.kernel.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Where the bytes of files lie. */
sealed interface Shelf permits DatabaseShelf, FolderShelf {

    /** Its name in the table of files. */
    String place();

    /**
     * Puts a file there that is not there yet.
     *
     * @param connection in whose transaction the file is entered
     */
    void put(Sha256 sha256, Path file, Connection connection) throws IOException, SQLException;

    /** Its bytes, unchecked. */
    InputStream open(Sha256 sha256) throws IOException;
}
