/** Pages for existing documents: brought, reviewed beside their source, and found again in the archive (ADR 0050). */
@NullMarked
package org.defter.query.pages.intake;

import org.jspecify.annotations.NullMarked;
