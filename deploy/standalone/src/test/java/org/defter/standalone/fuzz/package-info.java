/** Requests nobody would think of, made from the description of the API, and what may be expected of the answers. */
@NullMarked
package org.defter.standalone.fuzz;

import org.jspecify.annotations.NullMarked;
