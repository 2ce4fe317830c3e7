package org.defter.auditor;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.defter.kernel.ledger.LedgerPage;
import org.defter.kernel.platform.ledger.LedgerBundle;
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
        description = "Writes the bundle of a database's newest checkpoint, without the server and without rulesets.")
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

    @Override
    public Integer call() throws Exception {
        Path target = Objects.requireNonNull(bundle);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            new LedgerBundle(database.dataSource())
                    .write(
                            new LedgerBundle.Attached(
                                    Files.readString(Objects.requireNonNull(policy)),
                                    List.of(),
                                    Map.of("verifier.html", LedgerPage.text())),
                            out);
        }
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(target + " written");
        out.flush();
        return Auditor.WELL;
    }
}
