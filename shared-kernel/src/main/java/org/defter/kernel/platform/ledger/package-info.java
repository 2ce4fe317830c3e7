/**
 * Grows the ledger off the write path: reads events up to the settled watermark, appends leaves and tiles in one
 * transaction, reads them again, signs, publishes, and asks witnesses. Which process does it is decided by who holds the key
 * (ADR 0038); how the arithmetic goes is {@link org.defter.kernel.ledger}.
 */
@NullMarked
package org.defter.kernel.platform.ledger;

import org.jspecify.annotations.NullMarked;
