/** A sitting on its pages: the agenda while it is made, the hall while it sits, what it came to afterwards. */
@NullMarked
package org.defter.query.pages.sitting;

import org.jspecify.annotations.NullMarked;
