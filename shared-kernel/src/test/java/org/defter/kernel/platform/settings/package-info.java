@NullMarked
package org.defter.kernel.platform.settings;

import org.jspecify.annotations.NullMarked;
