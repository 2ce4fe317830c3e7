/** Tests of the sweep. */
@NullMarked
package org.defter.query.platform.sweep;

import org.jspecify.annotations.NullMarked;
