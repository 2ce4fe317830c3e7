/**
 * Tying a login to the person, unit or commissions it acts for, and undoing the tie. Administrators do it; it is no act
 * of the council and gives no mandate: mandates are facts of the council's own streams.
 */
@NullMarked
package org.defter.command.account;

import org.jspecify.annotations.NullMarked;
