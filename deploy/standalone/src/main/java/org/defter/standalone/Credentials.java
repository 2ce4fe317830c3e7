package org.defter.standalone;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of the embedded server's roles: drawn once, kept in the data folder, readable by its owner only.
 *
 * @param superuser to create roles and the database
 * @param owner to migrate and grant
 * @param application to run with
 */
record Credentials(String superuser, String owner, String application) {

    private static final String FILE = "credentials.properties";
    private static final SecureRandom RANDOM = new SecureRandom();

    static Credentials in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            Properties drawn = new Properties();
            drawn.setProperty("superuser", password());
            drawn.setProperty("owner", password());
            drawn.setProperty("application", password());
            StringWriter text = new StringWriter();
            drawn.store(text, "Passwords of the embedded PostgreSQL");
            writePrivate(file, text.toString());
        }
        Properties stored = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            stored.load(reader);
        }
        return new Credentials(
                stored.getProperty("superuser"), stored.getProperty("owner"), stored.getProperty("application"));
    }

    static void writePrivate(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }

    private static String password() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without the passwords: this ends in logs. */
    @Override
    public String toString() {
        return "Credentials";
    }
}
