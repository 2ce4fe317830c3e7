package org.defter.auditor;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;
import org.defter.kernel.ledger.NoteKey;
import org.defter.kernel.ledger.NoteSigner;
import org.defter.kernel.platform.ledger.LedgerKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code defter key}: draws keys, and lets a log's key name its successor. */
@Command(name = "key", mixinStandardHelpOptions = true, description = "Draws a key, or lets a log's key name another.")
final class KeyCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "draw or rotate? Try --help.");
    }

    /** Draws a key. */
    @Command(name = "draw", mixinStandardHelpOptions = true, description = "Draws a key and prints its public half.")
    int draw(
            @Parameters(paramLabel = "FILE", description = "file to be made") Path file,
            @Option(names = "--name", required = true, description = "origin of the log, or name of the witness")
                    String name,
            @Option(names = "--kind", required = true, description = "${COMPLETION-CANDIDATES}") NoteKey.Kind kind)
            throws Exception {
        NoteSigner signer = NoteSigner.draw(name, kind, new SecureRandom());
        KeyFile.write(file, signer);
        say(signer.key().toString());
        return Auditor.WELL;
    }

    /** Replaces a log's key. */
    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = {
                "Draws a new key of the same name and lets the old one name it; the old private key is gone then.",
                "Stop the process that signs first. Prints the policy with all keys."
            })
    int rotate(@Parameters(paramLabel = "FILE", description = "the log's key file") Path file) {
        LedgerKey key = LedgerKey.open(file).rotate(InstantSource.system().instant());
        say(key.policy().stripTrailing());
        return Auditor.WELL;
    }

    private void say(String text) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(text);
        out.flush();
    }
}
