/**
 * The other systems that are told what is recorded: entered, changed, paused, told again. Administration, no act of the town hall;
 * who did it stands in the operations log (ADR 0048).
 */
@NullMarked
package org.defter.command.platform.webhook;

import org.jspecify.annotations.NullMarked;
