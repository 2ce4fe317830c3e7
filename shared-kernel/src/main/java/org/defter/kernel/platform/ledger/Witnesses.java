package org.defter.kernel.platform.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.ledger.AddCheckpoint;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.ledger.MalformedLedger;
import org.defter.kernel.ledger.NoteKey;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.ledger.TiledTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All witnesses of the log. A checkpoint is published before they are asked; one that does not answer is missing, and that
 * is all.
 */
final class Witnesses {

    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

    private final List<Witness> witnesses;
    private volatile int missing;

    Witnesses(List<Witness> witnesses) {
        this.witnesses = List.copyOf(witnesses);
    }

    /** Their public keys. */
    List<NoteKey> keys() {
        return witnesses.stream().map(Witness::key).toList();
    }

    /** How many did not cosign the newest checkpoint they were asked about. */
    int missing() {
        return missing;
    }

    /**
     * The newest checkpoints of our log that they know and that bear our own signature: what anyone else says is no reason
     * to stop.
     */
    List<SignedNote> known(List<NoteKey> own, String origin) throws InterruptedException {
        List<SignedNote> known = new ArrayList<>();
        for (Witness witness : witnesses) {
            witness.newest(origin).filter(note -> isOurs(note, own, origin)).ifPresent(known::add);
        }
        return known;
    }

    private static boolean isOurs(SignedNote note, List<NoteKey> own, String origin) {
        try {
            note.verify(own);
            return Checkpoint.parse(note.text()).origin().equals(origin);
        } catch (MalformedLedger e) {
            return false;
        }
    }

    /** Asks all of them about a checkpoint and keeps what they answer. */
    void ask(Connection connection, SignedNote note) throws SQLException, InterruptedException {
        int without = 0;
        for (Witness witness : witnesses) {
            if (!ask(connection, witness, note)) {
                without++;
            }
        }
        missing = without;
    }

    private static boolean ask(Connection connection, Witness witness, SignedNote note)
            throws SQLException, InterruptedException {
        LedgerTables tables = new LedgerTables(connection);
        long size = Checkpoint.parse(note.text()).size();
        long seen = tables.lastCosigned(witness.name());
        // Twice: the second time from where the witness says that it is.
        for (int attempt = 0; attempt < 2; attempt++) {
            try {
                Witness.Answer answer = witness.ask(new AddCheckpoint(
                        seen, new TiledTree(size, tables.tiles()).consistencyProof(Math.min(seen, size)), note));
                if (answer.cosignature().isPresent()) {
                    tables.insertCosignature(
                            size, witness.name(), answer.cosignature().get());
                    connection.commit();
                    return true;
                }
                seen = answer.seenSize().orElse(0L);
                if (seen > size) {
                    LOG.error("The witness {} says it has seen {} leaves of a tree of {}", witness.name(), seen, size);
                    break;
                }
            } catch (IOException e) {
                LOG.warn("No cosignature of {}: {}", witness.name(), e.getMessage());
                break;
            }
        }
        connection.rollback();
        return false;
    }
}
