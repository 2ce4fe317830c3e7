/**
 * The agenda of each sitting: what was announced, frozen as it was, and apart from it what became of each item.
 *
 * <p>The public sees agendas from their announcement on, as announced; what became of the items reaches it by the
 * announced decisions.
 */
@NullMarked
package org.defter.query.agenda;

import org.jspecify.annotations.NullMarked;
