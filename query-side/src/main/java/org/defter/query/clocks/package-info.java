/**
 * The clocks of the law: every period that was ever started, where it stands, and how many days are left.
 *
 * <p>A period that a later act began anew keeps its line beside the new one. Days left are counted when the list is
 * read.
 */
@NullMarked
package org.defter.query.clocks;

import org.jspecify.annotations.NullMarked;
