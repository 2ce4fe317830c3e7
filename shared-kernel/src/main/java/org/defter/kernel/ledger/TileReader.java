package org.defter.kernel.ledger;

/** Where the hashes of a tree are. */
@FunctionalInterface
public interface TileReader {

    /**
     * The hashes of a tile.
     *
     * @param tile of level 0 or more; a narrower one is the beginning of a wider one
     * @return at least {@code 32 * tile.width()} bytes
     * @throws MalformedLedger if they are not there
     */
    byte[] hashes(Tile tile);
}
