/**
 * "Was this altered?": the ledger as others get it, files of C2SP tlog-tiles for everyone, proofs, and the auditor's bundle.
 * What it is and how it grows: {@link org.defter.kernel.ledger}, {@link org.defter.kernel.platform.ledger}.
 */
@NullMarked
package org.defter.query.ledger;

import org.jspecify.annotations.NullMarked;
