package org.defter.kernel.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a fuzzer tries on everything of the ledger that is read from strangers: whatever the bytes, it is read or refused
 * as malformed, never another failure; and what has one form only is written again as the very bytes that were read.
 *
 * <p>The first byte says which parser reads the others.
 */
public final class LedgerParsers {

    /** How a parser answers. */
    @FunctionalInterface
    private interface Parser {

        /** Reads; gives the bytes written again, or what it was given where more forms than one are read. */
        byte[] again(byte[] bytes);
    }

    private static final List<Parser> PARSERS = List.of(
            bytes -> utf8(SignedNote.parse(bytes).toString()),
            bytes -> utf8(Checkpoint.parse(SignedNote.utf8(bytes)).text()),
            LedgerParsers::proof,
            bytes -> utf8(AddCheckpoint.parse(bytes).toString()),
            bytes -> {
                KeyRotation.parse(SignedNote.utf8(bytes));
                return bytes;
            },
            bytes -> utf8(NoteKey.parse(SignedNote.utf8(bytes)).toString()),
            bytes -> {
                NoteSigner.parse(SignedNote.utf8(bytes));
                return bytes;
            },
            bytes -> Predecessor.parse(bytes).encode(),
            bytes -> RecordedEvent.parse(bytes).line(),
            bytes -> LeafEnvelope.parse(bytes).encode(),
            bytes -> {
                TlogPolicy.parse(SignedNote.utf8(bytes));
                return bytes;
            },
            bytes -> Tile.parse(SignedNote.utf8(bytes))
                    .map(tile -> utf8(tile.path()))
                    .orElse(bytes),
            bytes -> {
                int width = bytes.length == 0 ? 0 : bytes[0] & 0xff;
                byte[] bundle = bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
                byte[] again = EntryBundle.encode(EntryBundle.decode(bundle, width));
                return Arrays.equals(again, bundle) ? bytes : again;
            },
            bytes -> FlatJson.write(FlatJson.read(bytes)));

    private LedgerParsers() {}

    /** One try of the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        try {
            byte[] again = PARSERS.get((input[0] & 0xff) % PARSERS.size()).again(bytes);
            if (!Arrays.equals(again, bytes)) {
                throw new IllegalStateException("read, and written again as something else");
            }
        } catch (MalformedLedger e) {
            // Refused, as it should be.
        }
    }

    private static byte[] proof(byte[] bytes) {
        TlogProof proof = TlogProof.parse(bytes);
        String text = SignedNote.utf8(bytes);
        // Extra data is passed over and not written again.
        return text.startsWith(TlogProof.HEADER + "\nextra ") ? bytes : utf8(proof.toString());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Something well-formed for each parser to begin with, by name. */
    public static Map<String, byte[]> examples() {
        NoteSigner log = NoteSigner.draw("defter.example/log", NoteKey.Kind.LOG, new SecureRandom());
        NoteSigner witness = NoteSigner.draw("witness.example", NoteKey.Kind.WITNESS, new SecureRandom());
        Checkpoint head = new Checkpoint("defter.example/log", 3, Hash.of(utf8("root")));
        SignedNote note = log.sign(head.text());
        note = note.with(witness.cosign(note, 1_700_000_000L));
        List<Hash> hashes = List.of(Hash.of(utf8("a")), Hash.of(utf8("b")));
        LeafEnvelope envelope = new LeafEnvelope(
                7, new UUID(1, 2), "plan-1", 0, "PlanDrafted", "1", Instant.EPOCH, hashes.get(0), hashes.get(1));
        byte[] entry = envelope.encode();
        byte[] bundle = EntryBundle.encode(List.of(entry));
        byte[] counted = new byte[bundle.length + 1];
        counted[0] = 1;
        System.arraycopy(bundle, 0, counted, 1, bundle.length);
        RecordedEvent event = new RecordedEvent(
                7, new UUID(1, 2), "plan-1", 0, "PlanDrafted", "1", Instant.EPOCH, utf8("{\"a\":1}"), utf8("{}"));
        String policy = "log " + log.key() + "\nwitness w " + witness.key() + "\ngroup g any w\nquorum g\n";
        List<byte[]> inputs = List.of(
                utf8(note.toString()),
                utf8(head.text()),
                utf8(new TlogProof(1, hashes, note).toString()),
                utf8(new AddCheckpoint(1, hashes, note).toString()),
                utf8(new KeyRotation(log.key(), Instant.EPOCH).text()),
                utf8(log.key().toString()),
                utf8(log.secretText()),
                new Predecessor(head).encode(),
                event.line(),
                entry,
                utf8(policy),
                utf8("entries/x001/x234/067.p/8"),
                counted,
                entry);
        Map<String, byte[]> examples = new LinkedHashMap<>();
        for (int parser = 0; parser < inputs.size(); parser++) {
            byte[] example = new byte[inputs.get(parser).length + 1];
            example[0] = (byte) parser;
            System.arraycopy(inputs.get(parser), 0, example, 1, example.length - 1);
            examples.put("example-" + parser, example);
        }
        return examples;
    }
}
