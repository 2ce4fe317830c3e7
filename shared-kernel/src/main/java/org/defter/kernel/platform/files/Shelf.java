package org.defter.kernel.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Where the bytes of files lie. */
sealed interface Shelf permits DatabaseShelf, FolderShelf, S3Shelf {

    /** Its name in the table of files. */
    String place();

    /**
     * Brings a file to another machine before the database is asked to enter it: what takes long shall hold no connection. Nothing
     * where {@link #put} does it all. Bytes that come here and are never entered harm nobody.
     */
    default void bring(Sha256 sha256, Path file) throws IOException {}

    /**
     * Puts a file there that is not there yet.
     *
     * @param connection in whose transaction the file is entered
     */
    void put(Sha256 sha256, Path file, Connection connection) throws IOException, SQLException;

    /** Its bytes, unchecked. */
    InputStream open(Sha256 sha256) throws IOException;
}
