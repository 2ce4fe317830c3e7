@NullMarked
package org.defter.kernel.extraction;

import org.jspecify.annotations.NullMarked;
