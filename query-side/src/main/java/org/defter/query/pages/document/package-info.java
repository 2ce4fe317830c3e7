/** Pages of papers and documents: to look at, to edit, to make official, to sign, and for anybody to compare. */
@NullMarked
package org.defter.query.pages.document;

import org.jspecify.annotations.NullMarked;
