/**
 * Every list as a file: comma separated values, the same for Turkish Excel, and workbooks. An export is the list itself, read
 * by the same handler under the same conditions and rights, only whole ({@link org.defter.query.platform.Everything}). It is
 * written to a file as its lines come, entered in the access log with its number of rows and its hash, and only then sent
 * (ADR 0044).
 */
@NullMarked
package org.defter.query.platform.export;

import org.jspecify.annotations.NullMarked;
