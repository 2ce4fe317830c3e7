/** Stored files on their way out: who may read one follows from the record that names it. */
@NullMarked
package org.defter.query.file;

import org.jspecify.annotations.NullMarked;
