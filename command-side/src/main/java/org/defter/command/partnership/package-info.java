/**
 * Decides on partnerships: sister cities, memberships, protocols, strategic partnerships. A unit proposes one; when the
 * council's decision is in force and, abroad, the ministry has given its permission, it is signed by whom the decision names
 * (I09), and then active. What the council decided arrives through {@link org.defter.command.partnership.policy}. What
 * happened before this record is imported, and shown as imported.
 */
@NullMarked
package org.defter.command.partnership;

import org.jspecify.annotations.NullMarked;
