/**
 * The record as others follow it: page by page from a position, only what is settled, only what the reader may be told
 * (ADR 0048).
 */
@NullMarked
package org.defter.kernel.platform.feed;

import org.jspecify.annotations.NullMarked;
