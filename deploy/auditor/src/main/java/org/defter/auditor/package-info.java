/**
 * The command-line tool of the auditor, the witness and the administrator of the ledger. It verifies with the classes of
 * {@link org.defter.kernel.ledger} and nothing of the server; verifying opens no connection to anywhere.
 *
 * <p>Exit status of every command: 0 all is well, 1 something differs, 2 it could not be done.
 */
@NullMarked
package org.defter.auditor;

import org.jspecify.annotations.NullMarked;
