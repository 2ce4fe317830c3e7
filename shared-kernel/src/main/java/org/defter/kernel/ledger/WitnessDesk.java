package org.defter.kernel.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a witness does (C2SP tlog-witness, {@code add-checkpoint}): it remembers the newest checkpoint of each log it knows,
 * and signs a newer one only if it is proven to go on from there. It answers one request at a time.
 */
public final class WitnessDesk {

    /** What the witness remembers. */
    public interface Memory {
        /** The newest checkpoint it has cosigned of a log. */
        Optional<SignedNote> seen(String origin);

        /** Remembers a checkpoint; returns only when it cannot be forgotten any more. */
        void keep(String origin, SignedNote note);
    }

    /**
     * An answer over HTTP.
     *
     * @param status of the answer
     * @param contentType of its body
     * @param body cosignature lines, the size that was seen, or words for a person
     */
    public record Answer(int status, String contentType, String body) {}

    private static final String PLAIN = "text/plain; charset=utf-8";

    private final NoteSigner signer;
    private final Map<String, List<NoteKey>> logs = new HashMap<>();
    private final Memory memory;

    /**
     * A witness.
     *
     * @param signer its key, of a witness
     * @param logs keys of the logs it knows, by whose names it knows them
     */
    public WitnessDesk(NoteSigner signer, List<NoteKey> logs, Memory memory) {
        this.signer = signer;
        this.memory = memory;
        for (NoteKey log : logs) {
            this.logs.merge(
                    log.name(),
                    List.of(log),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
    }

    /**
     * Answers a request for a cosignature.
     *
     * @param body of the request
     * @param epochSecond now, in seconds since 1970
     */
    public synchronized Answer addCheckpoint(byte[] body, long epochSecond) {
        AddCheckpoint request;
        Checkpoint head;
        try {
            request = AddCheckpoint.parse(body);
            head = Checkpoint.parse(request.checkpoint().text());
        } catch (MalformedLedger e) {
            return new Answer(400, PLAIN, e.getMessage() + "\n");
        }
        List<NoteKey> keys = logs.get(head.origin());
        if (keys == null) {
            return new Answer(404, PLAIN, "this log is not known here\n");
        }
        try {
            request.checkpoint().verify(keys);
        } catch (MalformedLedger e) {
            return new Answer(403, PLAIN, e.getMessage() + "\n");
        }
        if (request.oldSize() > head.size()) {
            return new Answer(400, PLAIN, "the old size is larger than the new one\n");
        }
        Optional<Checkpoint> seen = memory.seen(head.origin()).map(note -> Checkpoint.parse(note.text()));
        long seenSize = seen.map(Checkpoint::size).orElse(0L);
        if (request.oldSize() != seenSize) {
            return new Answer(409, "text/x.tlog.size", seenSize + "\n");
        }
        try {
            requireConsistent(request, seen, head);
        } catch (MalformedLedger e) {
            return new Answer(422, PLAIN, e.getMessage() + "\n");
        }
        SignedNote.Line line = signer.cosign(request.checkpoint(), epochSecond);
        memory.keep(head.origin(), withoutStrangers(request.checkpoint(), keys).with(line));
        return new Answer(200, PLAIN, line.toString());
    }

    private static void requireConsistent(AddCheckpoint request, Optional<Checkpoint> seen, Checkpoint head) {
        if (seen.isPresent()) {
            MerkleProof.verifyConsistency(
                    seen.get().size(), head.size(), request.proof(), seen.get().root(), head.root());
        } else if (!request.proof().isEmpty()) {
            throw new MalformedLedger("nothing has been seen of this log, so there is nothing to prove");
        }
    }

    private static SignedNote withoutStrangers(SignedNote note, List<NoteKey> keys) {
        return new SignedNote(
                note.text(),
                note.lines().stream()
                        .filter(line ->
                                keys.stream().anyMatch(key -> key.name().equals(line.name()) && key.id() == line.id()))
                        .toList());
    }

    /** The newest checkpoint it has cosigned of a log; empty if none, or the log is not known. */
    public synchronized Optional<SignedNote> newest(String origin) {
        return logs.containsKey(origin) ? memory.seen(origin) : Optional.empty();
    }

    /** The names of the logs it knows. */
    public List<String> origins() {
        return logs.keySet().stream().sorted().toList();
    }
}
