/**
 * The sweep: every night the whole record is asked whether anything is missing, and every view whether it is what its events
 * make of it (RELIABILITY A7).
 */
@NullMarked
package org.defter.query.platform.sweep;

import org.jspecify.annotations.NullMarked;
