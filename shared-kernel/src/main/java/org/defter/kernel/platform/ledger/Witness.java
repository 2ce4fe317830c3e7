package org.defter.kernel.platform.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.defter.kernel.ledger.AddCheckpoint;
import org.defter.kernel.ledger.MalformedLedger;
import org.defter.kernel.ledger.NoteKey;
import org.defter.kernel.ledger.SignedNote;

/**
 * Someone elsewhere who signs that our tree only grew, asked over HTTP (C2SP tlog-witness). Nothing waits for it longer than
 * its time-out, and an answer counts only if its signature holds.
 */
final class Witness {

    private static final int CONFLICT = 409;
    private static final int OK = 200;

    private final NoteKey key;
    private final URI address;
    private final Duration timeout;
    private final HttpClient http;

    private Witness(NoteKey key, URI address, Duration timeout, HttpClient http) {
        this.key = key;
        this.address = address;
        this.timeout = timeout;
        this.http = http;
    }

    /**
     * A witness as settings name it.
     *
     * @param setting verifier key and address, with white space between them
     * @throws MalformedLedger if it is something else
     */
    static Witness of(String setting, Duration timeout, HttpClient http) {
        String[] words = setting.strip().split("\\s+");
        if (words.length != 2) {
            throw new MalformedLedger("a witness is named by its verifier key and its address: " + setting);
        }
        NoteKey key = NoteKey.parse(words[0]);
        if (key.kind() != NoteKey.Kind.WITNESS) {
            throw new MalformedLedger("not the key of a witness: " + words[0]);
        }
        return new Witness(key, URI.create(words[1].endsWith("/") ? words[1] : words[1] + "/"), timeout, http);
    }

    NoteKey key() {
        return key;
    }

    String name() {
        return key.name();
    }

    /** What it has seen, where that is not what we thought. */
    record Answer(Optional<SignedNote.Line> cosignature, Optional<Long> seenSize) {}

    /**
     * Asks for a cosignature.
     *
     * @return its verified line, or the size it says it has seen
     * @throws IOException if it does not answer, or refuses
     */
    Answer ask(AddCheckpoint request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address.resolve("add-checkpoint"))
                        .timeout(timeout)
                        .POST(BodyPublishers.ofString(request.toString()))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() == CONFLICT) {
            String size = answer.body().strip();
            if (size.matches("[0-9]{1,18}")) {
                return new Answer(Optional.empty(), Optional.of(Long.parseLong(size)));
            }
        }
        if (answer.statusCode() != OK) {
            throw new IOException(String.format(Locale.ROOT, "%s answers %d", name(), answer.statusCode()));
        }
        return new Answer(Optional.of(verified(request.checkpoint(), answer.body())), Optional.empty());
    }

    private SignedNote.Line verified(SignedNote checkpoint, String body) throws IOException {
        try {
            for (String line : body.lines().limit(16).toList()) {
                SignedNote.Line signature = SignedNote.Line.parse(line);
                if (signature.name().equals(key.name())) {
                    new SignedNote(checkpoint.text(), List.of(signature)).verify(List.of(key));
                    return signature;
                }
            }
        } catch (MalformedLedger e) {
            throw new IOException(name() + " answers with a cosignature that does not hold", e);
        }
        throw new IOException(name() + " answers without its cosignature");
    }

    /** The newest checkpoint of a log it has cosigned; empty if it does not say. */
    Optional<SignedNote> newest(String origin) throws InterruptedException {
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(origin.getBytes(StandardCharsets.UTF_8)));
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(address.resolve(hash + "/checkpoint"))
                            .timeout(timeout)
                            .build(),
                    BodyHandlers.ofByteArray());
            return answer.statusCode() == OK ? Optional.of(SignedNote.parse(answer.body())) : Optional.empty();
        } catch (IOException | MalformedLedger e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
