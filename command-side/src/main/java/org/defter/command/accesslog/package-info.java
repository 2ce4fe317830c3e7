/**
 * Seals the access log day by day (ADR 0041): when a day is over, the root of its entries becomes an event, and with it a leaf
 * of the ledger.
 */
@NullMarked
package org.defter.command.accesslog;

import org.jspecify.annotations.NullMarked;
