/**
 * The ledger, as arithmetic: what a leaf is, how leaves become a Merkle tree (RFC 6962), how the tree is cut into tiles and
 * told to others (C2SP tlog-tiles, signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof, tlog-policy), and how each
 * of these is verified.
 *
 * <p>Nothing here knows a database, a clock, a network or a framework: the server that grows the tree and the tool that
 * distrusts it use the same classes, and a second verifier in another language keeps both honest (ADR 0037).
 */
@NullMarked
package org.defter.kernel.ledger;

import org.jspecify.annotations.NullMarked;
