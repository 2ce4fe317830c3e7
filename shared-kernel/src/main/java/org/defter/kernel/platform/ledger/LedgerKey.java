package org.defter.kernel.platform.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.defter.kernel.ledger.KeyRotation;
import org.defter.kernel.ledger.MalformedLedger;
import org.defter.kernel.ledger.NoteKey;
import org.defter.kernel.ledger.NoteSigner;
import org.defter.kernel.ledger.SignedNote;

/**
 * The private key of the log, in a file of its own that only the process that signs can read, and what is kept beside it:
 * the newest checkpoint it has signed (so that a database that was set back is noticed), and the statements by which
 * earlier keys named their successors.
 *
 * <p>The name of the key is the origin of the log.
 */
public final class LedgerKey {

    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final Path file;
    private final NoteSigner signer;

    private LedgerKey(Path file, NoteSigner signer) {
        this.file = file;
        this.signer = signer;
    }

    /**
     * Opens a key.
     *
     * @throws MalformedLedger if others can read the file, or no key is in it
     */
    public static LedgerKey open(Path file) {
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new MalformedLedger("the key of the ledger can be read by others: chmod 600 " + file);
            }
            return new LedgerKey(file, NoteSigner.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new MalformedLedger("the key of the ledger cannot be read: " + file, e);
        }
    }

    /**
     * Opens a key, or draws one where there is none.
     *
     * @param origin name of the log, for a key that is drawn
     */
    public static LedgerKey openOrDraw(Path file, String origin) {
        if (Files.notExists(file)) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                writePrivate(
                        file,
                        NoteSigner.draw(origin, NoteKey.Kind.LOG, new SecureRandom())
                                .secretText());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return open(file);
    }

    /** Signs with it. */
    public NoteSigner signer() {
        return signer;
    }

    /** The name of the log. */
    public String origin() {
        return signer.key().name();
    }

    /** The keys this log has had and has, oldest first; its past checkpoints hold by them. */
    public List<NoteKey> keys() {
        List<NoteKey> keys = new ArrayList<>();
        for (SignedNote statement : rotations()) {
            keys.add(KeyRotation.parse(statement.text()).successor());
        }
        keys.remove(signer.key());
        firstKey().ifPresent(keys::addFirst);
        keys.add(signer.key());
        return keys.stream().distinct().toList();
    }

    /**
     * The keys as a policy that asks for no witness (C2SP tlog-policy), each with the time from which it signs. It says whose
     * keys they are to those who know that already, for instance from the municipality's printed minutes.
     */
    public String policy() {
        StringBuilder policy = new StringBuilder("# Keys of the log " + origin() + "\n");
        Optional<NoteKey> first = firstKey();
        if (first.isPresent()) {
            policy.append("log ").append(first.get()).append('\n');
        }
        for (SignedNote statement : rotations()) {
            KeyRotation rotation = KeyRotation.parse(statement.text());
            policy.append("# from ").append(rotation.from()).append('\n');
            policy.append("log ").append(rotation.successor()).append('\n');
        }
        if (first.isEmpty()) {
            policy.append("log ").append(signer.key()).append('\n');
        }
        return policy.append("quorum none\n").toString();
    }

    /** The statements by which keys named their successors, oldest first. */
    public List<SignedNote> rotations() {
        List<SignedNote> statements = new ArrayList<>();
        Path folder = beside(".rotations");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path note : files.filter(it -> it.toString().endsWith(".note"))
                        .sorted()
                        .toList()) {
                    statements.add(SignedNote.parse(Files.readAllBytes(note)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return statements;
    }

    private Optional<NoteKey> firstKey() {
        Path file = beside(".rotations").resolve("first");
        try {
            return Files.exists(file)
                    ? Optional.of(NoteKey.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Draws a new key of the same name, lets the old one name it, and puts it in the old one's place; the old private key is
     * gone then. Not while a process signs with it.
     *
     * @return the key that signs from now on
     */
    public LedgerKey rotate(Instant now) {
        NoteSigner successor = NoteSigner.draw(origin(), NoteKey.Kind.LOG, new SecureRandom());
        SignedNote statement =
                signer.sign(new KeyRotation(successor.key(), now.truncatedTo(ChronoUnit.SECONDS)).text());
        try {
            Path folder = Files.createDirectories(beside(".rotations"));
            Path first = folder.resolve("first");
            if (Files.notExists(first)) {
                Files.writeString(first, signer.key() + "\n");
            }
            Files.writeString(
                    folder.resolve(
                            String.format(Locale.ROOT, "%04d.note", rotations().size() + 1)),
                    statement.toString());
            writePrivate(file, successor.secretText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LedgerKey(file, successor);
    }

    /** The newest checkpoint this key is known to have signed, kept outside of the database; empty before the first. */
    public Optional<SignedNote> newestSigned() {
        Path kept = beside(".checkpoint");
        try {
            return Files.exists(kept) ? Optional.of(SignedNote.parse(Files.readAllBytes(kept))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a checkpoint before anyone else sees it; returns when it is on the disk. */
    void keep(SignedNote note) {
        try {
            replace(beside(".checkpoint"), note.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file beside the key in which the newest checkpoint is kept. */
    public Path checkpointFile() {
        return beside(".checkpoint");
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static void writePrivate(Path file, String text) throws IOException {
        Path drawn = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(drawn);
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(drawn, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        write(drawn, text);
        Files.move(drawn, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        write(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Without the private key: this ends in logs. */
    @Override
    public String toString() {
        return signer + " in " + file;
    }
}
