package org.defter.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whatever bytes come from outside, a reader reads them or says what is wrong; it never fails in another way. */
class HostileInputTest {

    private static final int ROUNDS = 4_000;
    private static final byte[] SPLICES =
            "\n\n \"{}:,+=—0123456789AZaz\u0000\u00ff\\u".getBytes(StandardCharsets.UTF_8);

    private final NoteSigner log = NoteSigner.draw("defter.example/kayit", NoteKey.Kind.LOG, new SecureRandom());
    private final NoteSigner witness = NoteSigner.draw("witness.example/w", NoteKey.Kind.WITNESS, new SecureRandom());
    private final Hash hash = Hash.of(new byte[1]);
    private final SignedNote note = log.sign(new Checkpoint("defter.example/kayit", 1, hash).text());
    private final RecordedEvent event = new RecordedEvent(
            1, UUID.randomUUID(), "s", 0, "T", "1", Instant.EPOCH, new byte[] {'{', '}'}, new byte[] {'{', '}'});

    private Map<Consumer<byte[]>, byte[]> readers() {
        Map<Consumer<byte[]>, byte[]> readers = new LinkedHashMap<>();
        readers.put(
                it -> SignedNote.parse(it).verify(List.of(log.key(), witness.key())),
                bytes(note.with(witness.cosign(note, 9))));
        readers.put(TlogProof::parse, bytes(new TlogProof(0, List.of(hash), note)));
        readers.put(AddCheckpoint::parse, bytes(new AddCheckpoint(1, List.of(hash), note)));
        readers.put(
                it -> TlogPolicy.parse(text(it)),
                bytes("log " + log.key() + "\nwitness a " + witness.key() + "\ngroup g 1 a\nquorum g\n"));
        readers.put(it -> NoteKey.parse(text(it)), bytes(log.key()));
        readers.put(it -> NoteSigner.parse(text(it)), bytes(log.secretText()));
        readers.put(it -> KeyRotation.parse(text(it)), bytes(new KeyRotation(log.key(), Instant.EPOCH).text()));
        readers.put(it -> Checkpoint.parse(text(it)), bytes(note.text()));
        readers.put(LeafEnvelope::parse, event.envelope().encode());
        readers.put(RecordedEvent::parse, event.line());
        readers.put(Predecessor::parse, new Predecessor(new Checkpoint("o", 1, hash)).encode());
        readers.put(it -> EntryBundle.decode(it, 2), EntryBundle.encode(List.of(new byte[3], new byte[4])));
        readers.put(it -> Tile.parse(text(it)), bytes("0/x001/234.p/7"));
        return readers;
    }

    @Test
    void isReadOrRefused() {
        Random random = new Random(85);
        int refused = 0;
        for (var reader : readers().entrySet()) {
            reader.getKey().accept(reader.getValue());
            for (int round = 0; round < ROUNDS; round++) {
                try {
                    reader.getKey().accept(changed(reader.getValue(), random));
                } catch (MalformedLedger e) {
                    refused++;
                }
            }
        }
        assertThat(refused).as("inputs refused").isGreaterThan(ROUNDS * 9);
    }

    private static byte[] changed(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int i = random.nextInt(3); i >= 0 && changed.length > 0; i--) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(4)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed = java.util.Arrays.copyOf(changed, at);
                case 2 -> changed[at] = SPLICES[random.nextInt(SPLICES.length)];
                default -> {
                    byte[] longer = new byte[changed.length + 1];
                    System.arraycopy(changed, 0, longer, 0, at);
                    longer[at] = SPLICES[random.nextInt(SPLICES.length)];
                    System.arraycopy(changed, at, longer, at + 1, changed.length - at);
                    changed = longer;
                }
            }
        }
        return changed;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
