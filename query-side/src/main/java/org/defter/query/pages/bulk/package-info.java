/**
 * The same act for many tasks at once: what will be done to each is shown first, and what became of each afterwards. Each is a
 * command of its own; there is no act on many.
 */
@NullMarked
package org.defter.query.pages.bulk;

import org.jspecify.annotations.NullMarked;
