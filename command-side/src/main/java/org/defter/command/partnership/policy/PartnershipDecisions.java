package org.defter.command.partnership.policy;

import java.util.List;
import java.util.Objects;
import org.defter.command.partnership.PartnershipCommand;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.proposal.ProposalRequest;

/** What the policies on partnerships have in common. */
final class PartnershipDecisions {

    private PartnershipDecisions() {}

    /**
     * One command where the request is about a partnership, of its kind; else none.
     *
     * @param establishing of a request to establish or renew one
     * @param ending of a request to end one
     */
    static List<PartnershipCommand> of(ProposalRequest request, Following establishing, Following ending) {
        return switch (request.kind()) {
            case ESTABLISH_PARTNERSHIP, RENEW_PARTNERSHIP -> List.of(establishing.command(partnership(request)));
            case END_PARTNERSHIP -> List.of(ending.command(partnership(request)));
            case AUTHORITY_TO_PREPARE_PLAN,
                    ADOPT_PLAN,
                    UPDATE_PLAN,
                    RENEW_PLAN,
                    REPEAL_PLAN,
                    AUTHORITY_FOR_PROJECT,
                    CHANGE_PROJECT,
                    AUTHORITY_TO_BORROW,
                    PLAIN -> List.of();
        };
    }

    private static PartnershipId partnership(ProposalRequest request) {
        return Objects.requireNonNull(request.partnershipId());
    }

    /** The command that follows for a partnership. */
    @FunctionalInterface
    interface Following {

        /** The command on that partnership. */
        PartnershipCommand command(PartnershipId partnership);
    }
}
