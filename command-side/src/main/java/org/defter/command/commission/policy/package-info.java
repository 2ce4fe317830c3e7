/** What follows for a commission from events of other streams. */
@NullMarked
package org.defter.command.commission.policy;

import org.jspecify.annotations.NullMarked;
