/** What an auditor asks: a decision step by step, everything computed for it once more, and what would have been. */
@NullMarked
package org.defter.query.audit;

import org.jspecify.annotations.NullMarked;
