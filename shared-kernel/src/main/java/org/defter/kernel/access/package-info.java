/**
 * Who may act: the roles a login can have, and the tie between a login and the person, unit or commissions it acts for.
 *
 * <p>A role opens an endpoint; a mandate (chair, member, signatory) is a fact of the council's own streams and is checked
 * there, for the person and the day.
 */
@NullMarked
package org.defter.kernel.access;

import org.jspecify.annotations.NullMarked;
