/** The finances of a municipality: what it owes on a day, what it may owe, and how both are computed. */
@NullMarked
package org.defter.query.finance;

import org.jspecify.annotations.NullMarked;
