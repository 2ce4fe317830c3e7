/** What follows for a plan from events of other streams: what the council decided on it, and what did not come to that. */
@NullMarked
package org.defter.command.plan.policy;

import org.jspecify.annotations.NullMarked;
