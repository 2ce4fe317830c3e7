/** The auditor's desk: the record searched, a decision replayed and verified, ready lists, samples, the ledger to take away. */
@NullMarked
package org.defter.query.pages.audit;

import org.jspecify.annotations.NullMarked;
