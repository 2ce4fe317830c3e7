/** Tests of building views anew. */
@NullMarked
package org.defter.query.platform.rebuild;

import org.jspecify.annotations.NullMarked;
