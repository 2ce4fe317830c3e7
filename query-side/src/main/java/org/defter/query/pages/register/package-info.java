/** The register of the council's decisions, and decisions by the numbers people write. */
@NullMarked
package org.defter.query.pages.register;

import org.jspecify.annotations.NullMarked;
