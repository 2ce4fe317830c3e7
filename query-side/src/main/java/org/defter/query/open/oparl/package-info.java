/** The public part of the record as OParl 1.1. */
@NullMarked
package org.defter.query.open.oparl;

import org.jspecify.annotations.NullMarked;
