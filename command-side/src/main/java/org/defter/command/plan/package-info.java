/**
 * Decides on plans. A unit proposes one; when the council's authority is in force the authorised unit drafts goals,
 * objectives, indicators and activities; a submission freezes a numbered version with its hash, and exactly that version
 * the council adopts. In force, it is updated the same way, within what an update may change (S06). What the council
 * decided arrives through {@link org.defter.command.plan.policy}.
 */
@NullMarked
package org.defter.command.plan;

import org.jspecify.annotations.NullMarked;
