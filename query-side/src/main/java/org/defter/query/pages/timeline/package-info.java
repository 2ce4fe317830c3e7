/** Time in a record: what happened to something, how it stood at a moment, and what became of it between two. */
@NullMarked
package org.defter.query.pages.timeline;

import org.jspecify.annotations.NullMarked;
