package org.defter.kernel.platform.ledger;

import java.util.List;
import org.defter.kernel.ledger.Hash;

/**
 * How far the tree has grown.
 *
 * @param size leaves
 * @param root of the tree
 * @param covered global index up to which every event is in it
 * @param edge hashes of the tiles that are not full yet, for each level from 0
 */
record LedgerState(long size, Hash root, long covered, List<byte[]> edge) {

    LedgerState {
        edge = List.copyOf(edge);
    }
}
