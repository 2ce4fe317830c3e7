package org.defter.query.ledger;

import java.util.UUID;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.platform.ledger.LedgerReader;

/**
 * That an event is in the ledger.
 *
 * @param eventId the event
 * @param index of its leaf, from 0
 * @param treeSize leaves of the signed tree it is in
 * @param entry what was hashed: canonical JSON with salted hashes, no content
 * @param proof the {@code .tlog-proof} (C2SP tlog-proof), to be verified offline
 */
record ProofView(UUID eventId, long index, long treeSize, String entry, String proof) {

    static ProofView of(UUID eventId, LedgerReader.Proven proven) {
        return new ProofView(
                eventId,
                proven.proof().index(),
                Checkpoint.parse(proven.proof().checkpoint().text()).size(),
                proven.entry(),
                proven.proof().toString());
    }
}
