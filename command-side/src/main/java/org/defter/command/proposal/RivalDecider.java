package org.defter.command.proposal;

import java.util.List;
import java.util.Optional;
import org.defter.command.Rejected;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.Prospect;

/**
 * Decides whether a proposal may ask for an authority (to prepare a plan, for a project or a change of one) although another
 * one has. Both would be decided,
 * and the decision that enters into force second would have nothing left to give, with nobody there to be told so. So the
 * second is refused when it is submitted, for as long as the first may still be granted; once that was withdrawn, rejected,
 * or annulled by a court, it may ask.
 */
final class RivalDecider {

    private RivalDecider() {}

    /**
     * The submission, unless a rival stands in its way.
     *
     * @param submission what is about to be recorded
     * @param rival what is to be expected of the proposal that asked for the same authority before; none if none did
     * @return the submission
     */
    static List<ProposalEvent> unrivalled(List<ProposalEvent> submission, Optional<Prospect> rival) {
        rival.filter(prospect -> !prospect.over()).ifPresent(prospect -> {
            throw Rejected.because(ProposalRejection.AUTHORITY_ALREADY_ASKED, "proposal", prospect.proposalId());
        });
        return submission;
    }
}
