/**
 * How every answer over HTTP looks, on both sides: problems (RFC 9457) in the caller's language, request ids, strict
 * JSON in, limits on what is read.
 *
 * <p>Bad input is never answered with a 5xx, and no answer carries the text of an exception: what a caller reads comes
 * from the bundles {@code problems} and {@code rejections}.
 */
@NullMarked
package org.defter.kernel.platform.web;

import org.jspecify.annotations.NullMarked;
