package org.defter.kernel.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;

/**
 * Bytes in a folder, for instance of a file server, each file under its digest: {@code ab/cd/abcd…}. A file appears there whole or
 * not at all, and is on disk before the database knows of it.
 *
 * @param folder where; made if it is not there
 */
record FolderShelf(Path folder) implements Shelf {

    static final String PLACE = "FOLDER";

    /** Makes the folder. */
    FolderShelf {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for files (defter.files.folder) cannot be made", e);
        }
    }

    @Override
    public String place() {
        return PLACE;
    }

    @Override
    public void put(Sha256 sha256, Path file, Connection connection) throws IOException {
        Path target = path(sha256);
        Files.createDirectories(target.getParent());
        Path beside = Files.createTempFile(target.getParent(), "coming-", ".part");
        try {
            Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel written = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    @Override
    public InputStream open(Sha256 sha256) throws IOException {
        return Files.newInputStream(path(sha256));
    }

    private Path path(Sha256 sha256) {
        String hex = sha256.hex();
        return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }
}
