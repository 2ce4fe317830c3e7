package org.defter.auditor;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.defter.kernel.ledger.LedgerAudit;
import org.defter.kernel.ledger.TlogPolicy;
import org.defter.kernel.platform.ledger.LedgerCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code defter fsck}: the ledger of a database against its events. */
@Command(
        name = "fsck",
        mixinStandardHelpOptions = true,
        description = "Computes the ledger of a database anew from its events and names every difference; only reads.")
final class FsckCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Database database = new Database();

    @Option(names = "--policy", required = true, paramLabel = "FILE", description = "the log's keys (C2SP tlog-policy)")
    private @Nullable Path policy;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        TlogPolicy trusted = TlogPolicy.parse(Files.readString(Objects.requireNonNull(policy)));
        try (Connection connection = database.open()) {
            LedgerAudit audit = LedgerCheck.run(connection, trusted.logs());
            out.println("checked      " + audit.events() + " events");
            audit.findings().forEach(finding -> out.println("DIFFERS      " + finding));
            // A database shows what it shows: neither who else saw it, nor what it no longer has.
            out.println("NOT CHECKED  witnesses: verify looks at their signatures, in a bundle");
            out.println("NOT CHECKED  " + BundleVerifier.LATER);
            out.println(audit.found() == 0 ? "Nothing was altered." : audit.found() + " differences.");
            out.flush();
            return audit.found() == 0 ? Auditor.WELL : Auditor.DIFFERS;
        }
    }
}
