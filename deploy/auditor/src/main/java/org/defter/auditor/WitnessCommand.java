package org.defter.auditor;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.defter.kernel.ledger.NoteKey;
import org.defter.kernel.ledger.NoteSigner;
import org.defter.kernel.ledger.WitnessDesk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code defter witness}: signs that someone else's ledger only grew, until it is stopped. */
@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        description = "Acts as a witness (C2SP tlog-witness) for the logs it is given; runs until it is stopped.")
final class WitnessCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--key", required = true, description = "file with the key of the witness, see `defter key draw`")
    private @Nullable Path key;

    @Option(names = "--log", required = true, description = "verifier key of a log; several are allowed")
    private List<String> logs = List.of();

    @Option(names = "--state", required = true, description = "folder in which it remembers what it has seen")
    private @Nullable Path state;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "address to listen on, ${DEFAULT-VALUE} if not given")
    private String host = "127.0.0.1";

    @Option(names = "--port", defaultValue = "8090", description = "port to listen on, ${DEFAULT-VALUE} if not given")
    private int port;

    @Override
    public Integer call() throws Exception {
        NoteSigner signer = KeyFile.read(Objects.requireNonNull(key));
        WitnessDesk desk = new WitnessDesk(
                signer, logs.stream().map(NoteKey::parse).toList(), new WitnessMemory(Objects.requireNonNull(state)));
        try (WitnessServer server =
                new WitnessServer(desk, new InetSocketAddress(host, port), InstantSource.system())) {
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            out.println("witness " + signer.key() + " listens on " + host + ":" + server.port());
            out.flush();
            new CountDownLatch(1).await();
        }
        return Auditor.WELL;
    }
}
