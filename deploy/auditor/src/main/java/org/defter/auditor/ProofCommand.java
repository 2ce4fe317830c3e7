package org.defter.auditor;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.ledger.MalformedLedger;
import org.defter.kernel.ledger.TlogPolicy;
import org.defter.kernel.ledger.TlogProof;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code defter proof}: one event, offline. */
@Command(
        name = "proof",
        mixinStandardHelpOptions = true,
        description = "Verifies that an entry is in the ledger, by its .tlog-proof; opens no connection.")
final class ProofCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ENTRY", description = "file with the entry, exactly its bytes")
    private @Nullable Path entry;

    @Parameters(index = "1", paramLabel = "PROOF", description = "the .tlog-proof")
    private @Nullable Path proof;

    @Option(names = "--policy", required = true, paramLabel = "FILE", description = "whom you trust (C2SP tlog-policy)")
    private @Nullable Path policy;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        TlogPolicy trusted = TlogPolicy.parse(Files.readString(Objects.requireNonNull(policy), StandardCharsets.UTF_8));
        byte[] content = Files.readAllBytes(Objects.requireNonNull(entry));
        byte[] text = Files.readAllBytes(Objects.requireNonNull(proof));
        int status = Auditor.WELL;
        try {
            Checkpoint head = TlogProof.parse(text).verify(content, trusted);
            out.println(
                    "The entry is in the ledger " + head.origin() + ", among its first " + head.size() + " leaves.");
            out.println(
                    "NOT CHECKED  that the entry is the one of an event: compare its hashes with the event's bytes");
        } catch (MalformedLedger e) {
            out.println("DIFFERS      " + e.getMessage());
            status = Auditor.DIFFERS;
        }
        out.flush();
        return status;
    }
}
