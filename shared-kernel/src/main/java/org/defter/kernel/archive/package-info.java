/**
 * Existing documents in the record: reports, decisions, agendas and minutes of before it, as a person reviewed what was read
 * from their file (ADR 0050).
 */
@NullMarked
package org.defter.kernel.archive;

import org.jspecify.annotations.NullMarked;
