package org.defter.auditor;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.defter.kernel.ledger.CompactRange;
import org.defter.kernel.ledger.Hash;
import org.defter.kernel.ledger.LedgerPage;
import org.defter.kernel.ledger.NoteKey;
import org.defter.kernel.ledger.NoteSigner;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.ledger.TlogPolicy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code defter doctor}: whether this machine and these files are fit for verifying. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Tries out whether hashing, signing and the files given work on this machine.")
final class DoctorCommand implements Callable<Integer> {

    /** The specification's own example of a signed note, and the root of the tree of one empty leaf. */
    private static final String NOTE = "This is an example message.\n\n\u2014 example.com/foo"
            + " Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    private static final String KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String ROOT = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--policy", paramLabel = "FILE", description = "a policy to be read")
    private @Nullable Path policy;

    @Option(names = "--key", paramLabel = "FILE", description = "a private key to be read")
    private @Nullable Path key;

    private boolean sick;

    /** Something that either works or throws. */
    @FunctionalInterface
    private interface Trial {
        void run() throws Exception;
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        attempt(out, "SHA-256 and the tree", () -> {
            CompactRange range = new CompactRange();
            range.append(Hash.ofLeaf(new byte[0]));
            require(range.root().toString().equals(ROOT), "the root of the smallest tree is wrong");
        });
        attempt(out, "Ed25519, verifying", () -> SignedNote.parse(NOTE).verify(List.of(NoteKey.parse(KEY))));
        attempt(out, "Ed25519, signing", () -> {
            NoteSigner signer = NoteSigner.draw("doctor", NoteKey.Kind.LOG, new SecureRandom());
            signer.sign("well\n").verify(List.of(signer.key()));
        });
        attempt(out, "the page that verifies", LedgerPage::text);
        Path policyFile = policy;
        if (policyFile != null) {
            attempt(out, "policy " + policyFile, () -> TlogPolicy.parse(Files.readString(policyFile)));
        }
        Path keyFile = key;
        if (keyFile != null) {
            attempt(out, "key " + keyFile, () -> KeyFile.read(keyFile));
        }
        out.flush();
        return sick ? Auditor.DIFFERS : Auditor.WELL;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private void attempt(PrintWriter out, String what, Trial trial) {
        try {
            trial.run();
            out.println("well         " + what);
        } catch (Exception e) {
            sick = true;
            out.println("SICK         " + what + ": " + e.getMessage());
        }
    }
}
