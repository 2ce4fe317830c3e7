package org.defter.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.defter.kernel.ledger.AddCheckpoint;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.ledger.Hash;
import org.defter.kernel.ledger.NoteKey;
import org.defter.kernel.ledger.NoteSigner;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.ledger.WitnessDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The witness over HTTP remembers across a restart what it has signed. */
class WitnessServerTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private final NoteSigner log = NoteSigner.draw("defter.example/kayit", NoteKey.Kind.LOG, new SecureRandom());
    private final NoteSigner signer = NoteSigner.draw("witness.example/w", NoteKey.Kind.WITNESS, new SecureRandom());
    private final Hash leaf = Hash.ofLeaf(new byte[0]);
    private final SignedNote note = log.sign(new Checkpoint("defter.example/kayit", 1, leaf).text());

    private WitnessServer start() throws Exception {
        WitnessDesk desk = new WitnessDesk(signer, List.of(log.key()), new WitnessMemory(folder));
        return new WitnessServer(
                desk,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                () -> Instant.ofEpochSecond(1_700_000_000));
    }

    private static HttpResponse<String> add(WitnessServer server, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/add-checkpoint"))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(WitnessServer server, String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void remembersAcrossARestart() throws Exception {
        String newest = "/" + WitnessMemory.hash("defter.example/kayit") + "/checkpoint";
        String request = new AddCheckpoint(0, List.of(), note).toString();
        try (WitnessServer server = start()) {
            assertThat(get(server, newest).statusCode()).isEqualTo(404);
            HttpResponse<String> answer = add(server, request);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(new SignedNote(
                                    note.text(),
                                    List.of(SignedNote.Line.parse(answer.body().strip())))
                            .verify(List.of(signer.key())))
                    .hasSize(1);
        }
        try (WitnessServer server = start()) {
            HttpResponse<String> conflict = add(server, request);
            assertThat(conflict.statusCode()).isEqualTo(409);
            assertThat(conflict.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
            assertThat(conflict.body()).isEqualTo("1\n");
            assertThat(SignedNote.parse(get(server, newest).body()).verify(List.of(log.key(), signer.key())))
                    .hasSize(2);
            assertThat(add(server, "x".repeat(200_000)).statusCode()).isEqualTo(413);
            assertThat(get(server, "/").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void drawsAndRotatesKeys() throws Exception {
        Path file = folder.resolve("log.key");
        assertThat(Auditor.commandLine()
                        .execute("key", "draw", file.toString(), "--name", "defter.example/kayit", "--kind", "LOG"))
                .isZero();
        NoteKey old = KeyFile.read(file).key();
        assertThat(Auditor.commandLine().execute("key", "rotate", file.toString()))
                .isZero();

        assertThat(KeyFile.read(file).key()).isNotEqualTo(old);
        assertThat(KeyFile.read(file).key().name()).isEqualTo("defter.example/kayit");
        assertThat(Auditor.commandLine().execute("key", "draw", file.toString(), "--name", "x", "--kind", "LOG"))
                .as("a key that is there is not overwritten")
                .isEqualTo(2);
    }
}
