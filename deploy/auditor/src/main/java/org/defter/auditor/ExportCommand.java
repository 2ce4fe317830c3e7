package org.defter.auditor;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.platform.files.FileStore;
import org.defter.kernel.platform.files.Sha256;
import org.defter.kernel.platform.ledger.LedgerBundle;
import org.defter.kernel.platform.ledger.LedgerTexts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code defter export}: the bundle, from the database itself. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes the bundle of a database's newest checkpoint without the server: events, tiles, keys and their"
                        + " rotations, texts of rulesets, calendar, the verifying page, and the documents of a folder that events name.")
final class ExportCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Database database = new Database();

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "FILE",
            description = "the log's keys, put into the bundle")
    private @Nullable Path policy;

    @Parameters(paramLabel = "BUNDLE", description = "the zip to be written")
    private @Nullable Path bundle;

    @Option(
            names = "--rotations",
            paramLabel = "FILE",
            description = "the statements by which keys named their successors, from the first to the last"
                    + " (GET /ledger/keys/rotations/1 …)",
            arity = "1..*")
    private List<Path> rotations = List.of();

    @Option(
            names = "--documents",
            paramLabel = "FOLDER",
            description =
                    "files below it are put in if an event names the SHA-256 of their bytes, whatever they are called")
    private @Nullable Path documents;

    @Override
    public Integer call() throws Exception {
        Path target = Objects.requireNonNull(bundle);
        List<SignedNote> successions = new ArrayList<>();
        for (Path rotation : rotations) {
            successions.add(SignedNote.parse(Files.readAllBytes(rotation)));
        }
        Map<String, Path> offered = documents == null ? Map.of() : byDigest(documents);
        Set<String> named;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            named = new LedgerBundle(database.dataSource())
                    .write(
                            new LedgerBundle.Attached(
                                    Files.readString(Objects.requireNonNull(policy)),
                                    successions,
                                    LedgerTexts.all(),
                                    given(offered).or(stored())),
                            out);
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        offered.forEach((digest, file) ->
                out.println((named.contains(digest) ? "document     " : "LEFT OUT     ") + file + " " + digest));
        FileStore kept = FileStore.inDatabase(database.dataSource(), Long.MAX_VALUE);
        named.stream()
                .filter(digest -> !offered.containsKey(digest)
                        && kept.find(new Sha256(digest)).isEmpty())
                .forEach(digest -> out.println("MISSING      " + digest));
        out.println(target + " written");
        out.println("NOT LOGGED   that it was read: the access log has an entry of what is read over HTTP");
        out.flush();
        return Auditor.WELL;
    }

    private static LedgerBundle.Documents given(Map<String, Path> offered) {
        return digest -> {
            Path file = offered.get(digest);
            return file == null ? Optional.empty() : Optional.of(Files.newInputStream(file));
        };
    }

    /** What the database keeps itself; a town hall that keeps its files in a folder gives that folder. */
    private LedgerBundle.Documents stored() {
        return LedgerBundle.Documents.stored(FileStore.inDatabase(database.dataSource(), Long.MAX_VALUE));
    }

    private static Map<String, Path> byDigest(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.putIfAbsent(digest(file), file);
            }
        }
        return files;
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
