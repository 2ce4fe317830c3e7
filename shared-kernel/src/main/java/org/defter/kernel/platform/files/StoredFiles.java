package org.defter.kernel.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.defter.kernel.access.LoginId;

/**
 * Keeps files by their content: the same bytes are kept once, nothing is ever changed or removed. Nothing here says who may
 * read a file; that follows from the record that names it.
 */
public interface StoredFiles {

    /**
     * Keeps what the stream holds, read to its end and never held in memory as a whole. It is kept on its own, whatever becomes of
     * a transaction around it: a file that nothing names harms nobody.
     *
     * @param name what it is called where it comes from; made safe before it is kept
     * @param by who brings it
     * @return what is kept, with this name; the same digest for the same bytes
     * @throws FileRefused if it is empty, too large, of a type that is not taken or holds what acts by itself; nothing is kept
     * @throws IOException if it cannot be read or kept
     */
    StoredFile put(InputStream bytes, String name, LoginId by) throws IOException;

    /** What is known of a file; empty if it is not kept here. */
    Optional<StoredFile> find(Sha256 sha256);

    /** Whether this login brought the file, under any name. */
    boolean broughtBy(Sha256 sha256, LoginId login);

    /**
     * Its bytes. The stream reads the digest along: at its end it throws {@link DamagedFile} if the bytes are not those that were
     * kept.
     *
     * @throws java.io.FileNotFoundException if it is not kept here
     */
    InputStream open(Sha256 sha256) throws IOException;
}
