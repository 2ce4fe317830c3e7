/** What follows for a sitting from events of other streams. */
@NullMarked
package org.defter.command.council.sitting.policy;

import org.jspecify.annotations.NullMarked;
