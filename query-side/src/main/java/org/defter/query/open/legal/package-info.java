/** Decisions, minutes and reports as Akoma Ntoso 1.0. */
@NullMarked
package org.defter.query.open.legal;

import org.jspecify.annotations.NullMarked;
