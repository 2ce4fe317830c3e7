/**
 * The finances of a municipality as far as the law of borrowing asks for them (I13, I14): revenue, debt stock, borrowings and
 * repayments of each year, and {@link org.defter.kernel.finance.DebtPosition} computed from them.
 */
@NullMarked
package org.defter.kernel.finance;

import org.jspecify.annotations.NullMarked;
