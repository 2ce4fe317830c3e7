package org.defter.auditor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.defter.kernel.ledger.NoteSigner;

/** Private keys in files that only their owner reads. */
final class KeyFile {

    private KeyFile() {}

    static void write(Path file, NoteSigner signer) throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, signer.secretText());
    }

    static NoteSigner read(Path file) throws IOException {
        return NoteSigner.parse(Files.readString(file));
    }
}
