package org.defter.command.platform;

import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.id.ProposalId;

/**
 * Who asked last for an authority: to prepare a plan, for a project, or for a change of one. Proposals are streams of their own and do not see each other; two
 * that ask for the same would both be decided, and the second decision would have nothing to give.
 */
@FunctionalInterface
public interface AuthorityRequests {

    /**
     * Notes that a proposal asks, in the transaction that records its submission: of two at once the second sees the first.
     *
     * @param subject the plan, the project or the change
     * @return the proposal that asked before it; none if it is the first, or asked last itself
     */
    Optional<ProposalId> ask(UUID subject, ProposalId proposal);
}
