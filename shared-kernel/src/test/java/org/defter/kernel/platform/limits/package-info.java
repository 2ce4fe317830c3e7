@NullMarked
package org.defter.kernel.platform.limits;

import org.jspecify.annotations.NullMarked;
