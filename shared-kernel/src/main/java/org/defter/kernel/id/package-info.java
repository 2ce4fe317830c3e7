/**
 * Identifiers of streams and of what they hold. They stand apart from the features, so that streams point at each
 * other and their packages do not.
 */
@NullMarked
package org.defter.kernel.id;

import org.jspecify.annotations.NullMarked;
