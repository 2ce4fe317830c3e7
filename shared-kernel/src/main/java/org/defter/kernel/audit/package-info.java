/**
 * Decisions gone through again: everything the law computed for them, computed once more from the record alone. Pure, so
 * that it does the same on the server and on an auditor's own machine.
 */
@NullMarked
package org.defter.kernel.audit;

import org.jspecify.annotations.NullMarked;
