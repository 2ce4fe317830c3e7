/**
 * The past of lists that join streams: the very handlers of the list of today, told each event at every moment it counts from.
 * Why: ADR 0063.
 */
@NullMarked
package org.defter.query.platform.past;

import org.jspecify.annotations.NullMarked;
