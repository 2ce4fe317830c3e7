/** Files: a proposal on its way from the draft into force, what may come next, and why not something else. */
@NullMarked
package org.defter.query.pages.file;

import org.jspecify.annotations.NullMarked;
