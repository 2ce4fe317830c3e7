package org.defter.auditor;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.defter.kernel.accesslog.AccessLogSealed;
import org.defter.kernel.id.AccessLogId;
import org.defter.kernel.platform.operations.OperationsEntry;
import org.defter.query.platform.dossier.Moment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code defter seals}: the access log against its seals, offline. */
@Command(
        name = "seals",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies a bundle, then compares entries of the access log with the seals of their days in it; opens no"
                    + " connection.",
            "1 if the events are not the recorded ones, a day is not what was sealed of it, or a seal does not follow the one before."
        })
final class SealsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private LedgerFirst bundle = new LedgerFirst();

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "LOG",
            description = "answers of GET /api/operations/log?day=…&page=…&size=100, all pages of each day")
    private List<Path> logs = List.of();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        List<OperationsEntry> entries = new ArrayList<>();
        for (Path log : logs) {
            entries.addAll(AccessLogSeals.read(log));
        }
        BundleVerifier.Report ledger = bundle.verify();
        List<AccessLogSealed> seals = new BundledRecord(bundle.bundle(), _ -> {})
                .stream(AccessLogId.ofInstallation().toString(), Moment.NOW).stream()
                        .map(recorded -> (AccessLogSealed) recorded.event())
                        .toList();
        AccessLogSeals.Outcome outcome = AccessLogSeals.compare(seals, entries);

        ledger.checked().forEach(what -> out.println("checked      " + what));
        outcome.checked().forEach(what -> out.println("checked      " + what));
        ledger.notChecked().forEach(what -> out.println("NOT CHECKED  " + what));
        outcome.notChecked().forEach(what -> out.println("NOT CHECKED  " + what));
        ledger.findings().forEach(finding -> out.println("DIFFERS      " + finding));
        outcome.different().forEach(what -> out.println("DIFFERS      " + what));
        boolean well = ledger.found() == 0 && outcome.different().isEmpty();
        out.println(well ? "Nothing was altered." : "Something differs.");
        out.flush();
        return well ? Auditor.WELL : Auditor.DIFFERS;
    }
}
