/** Settings that come another way than Spring knows by itself: secrets in files. All settings are in {@code docs/CONFIGURATION.md}. */
@NullMarked
package org.defter.kernel.platform.settings;

import org.jspecify.annotations.NullMarked;
