/** What follows for a proposal from events of other streams. */
@NullMarked
package org.defter.command.proposal.policy;

import org.jspecify.annotations.NullMarked;
