/**
 * What both sides must agree on: the root of all events, the keys of their metadata, values shared by several features.
 */
@NullMarked
package org.defter.kernel;

import org.jspecify.annotations.NullMarked;
