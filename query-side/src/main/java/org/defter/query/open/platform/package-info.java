/** Who may fetch open data, from which addresses, and how long it may be kept by caches. */
@NullMarked
package org.defter.query.open.platform;

import org.jspecify.annotations.NullMarked;
