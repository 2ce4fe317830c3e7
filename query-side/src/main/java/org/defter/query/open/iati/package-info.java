/** Projects as IATI 2.03 activities. */
@NullMarked
package org.defter.query.open.iati;

import org.jspecify.annotations.NullMarked;
