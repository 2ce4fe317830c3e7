package org.defter.auditor;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code defter verify}: a whole bundle, offline. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Computes the ledger of a bundle anew and names every difference; opens no connection.")
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "BUNDLE", description = "the zip of GET /api/ledger/bundle or of `defter export`")
    private @Nullable Path bundle;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "whom you trust (C2SP tlog-policy), for instance GET /ledger/keys kept from earlier")
    private @Nullable Path policy;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Optional<String> trusted = policy == null ? Optional.empty() : Optional.of(Files.readString(policy));
        BundleVerifier.Report report = BundleVerifier.verify(Objects.requireNonNull(bundle), trusted);
        report.checked().forEach(what -> out.println("checked      " + what));
        report.notChecked().forEach(what -> out.println("NOT CHECKED  " + what));
        report.findings().forEach(finding -> out.println("DIFFERS      " + finding));
        if (report.found() > report.findings().size()) {
            out.println("DIFFERS      " + report.found() + " differences in all");
        }
        out.println(report.found() == 0 ? "Nothing was altered." : "Something differs.");
        out.flush();
        return report.found() == 0 ? Auditor.WELL : Auditor.DIFFERS;
    }
}
