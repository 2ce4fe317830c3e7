/** The public part of the record, as every open format tells it: announced agendas, announced decisions and their proposals, plans in
 * force, and who sits in council and commissions. */
@NullMarked
package org.defter.query.open.record;

import org.jspecify.annotations.NullMarked;
