/** Names of the units, for pages that speak of them. */
@NullMarked
package org.defter.query.pages.unit;

import org.jspecify.annotations.NullMarked;
