/** What follows for a meeting from events of other streams. */
@NullMarked
package org.defter.command.council.meeting.policy;

import org.jspecify.annotations.NullMarked;
