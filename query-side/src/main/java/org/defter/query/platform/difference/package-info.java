/** How two texts, or two states of the same thing, differ. */
@NullMarked
package org.defter.query.platform.difference;

import org.jspecify.annotations.NullMarked;
