/**
 * The audit of the audit as far as it is part of the record: one event a day holds the root of that day's access log, and
 * becomes a leaf of the ledger like every other (ADR 0041). The log itself is {@code kernel.platform.operations}.
 */
@NullMarked
package org.defter.kernel.accesslog;

import org.jspecify.annotations.NullMarked;
