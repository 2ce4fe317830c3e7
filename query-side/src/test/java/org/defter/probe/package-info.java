/** Parts that exist in tests only, outside of what an application scans. */
@NullMarked
package org.defter.probe;

import org.jspecify.annotations.NullMarked;
