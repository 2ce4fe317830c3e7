/**
 * Keeps the finances of a municipality as far as the law of borrowing asks for them (I14): one stream for each year.
 */
@NullMarked
package org.defter.command.finance;

import org.jspecify.annotations.NullMarked;
