/** A fuzzer that looks for what parsers cannot stand. */
@NullMarked
package org.defter.kernel.fuzz;

import org.jspecify.annotations.NullMarked;
