/** What follows for monitoring periods from the events of other streams. */
@NullMarked
package org.defter.command.monitoring.policy;

import org.jspecify.annotations.NullMarked;
