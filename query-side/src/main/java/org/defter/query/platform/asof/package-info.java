/**
 * Moments of the past: which part of a stream had been recorded, or had happened, by then.
 */
@NullMarked
package org.defter.query.platform.asof;

import org.jspecify.annotations.NullMarked;
