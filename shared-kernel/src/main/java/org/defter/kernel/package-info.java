/** What both sides must agree on. */
@NullMarked
package org.defter.kernel;

import org.jspecify.annotations.NullMarked;
