@NullMarked
package org.defter.kernel.platform.intake;

import org.jspecify.annotations.NullMarked;
