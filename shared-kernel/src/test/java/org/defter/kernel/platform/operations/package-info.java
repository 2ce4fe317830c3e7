/** Tests of the operations log. */
@NullMarked
package org.defter.kernel.platform.operations;

import org.jspecify.annotations.NullMarked;
