/** Imports on their way: what was read of the files that were brought, beside their text (ADR 0050). */
@NullMarked
package org.defter.query.intake;

import org.jspecify.annotations.NullMarked;
