package org.defter.command.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.command.Rejected;
import org.defter.command.proposal.Proposal.Subject;
import org.defter.kernel.partnership.PartnershipStanding;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.defter.kernel.proposal.RequestKind;

/** Whether a partnership is ready for what a proposal asks of it. */
final class PartnershipReadiness {

    private PartnershipReadiness() {}

    /**
     * The submission, unless the partnership is not ready: one to be established is still to be decided on, or its mandate
     * ran out before it was signed (I09); one to be renewed or ended was signed and has not ended.
     *
     * @param submission what is about to be recorded
     * @param subject what is asked for
     * @param partnership where the partnership stands; none where the request is about none
     * @return the submission
     */
    static List<ProposalEvent> ready(
            List<ProposalEvent> submission, Subject subject, Optional<PartnershipStanding> partnership) {
        partnership.ifPresent(standing -> submission.stream()
                .filter(ProposalSubmitted.class::isInstance)
                .forEach(submitted -> require(subject, standing, submitted.occurredOn())));
        return submission;
    }

    private static void require(Subject subject, PartnershipStanding standing, LocalDate day) {
        if (!standing.municipalityId().equals(subject.municipalityId())) {
            throw Rejected.because(ProposalRejection.PARTNERSHIP_OF_ANOTHER_MUNICIPALITY);
        }
        if (!ready(subject.request().kind(), standing, day)) {
            throw Rejected.because(ProposalRejection.PARTNERSHIP_NOT_READY, "stage", standing.stage());
        }
        if (subject.request().kind() == RequestKind.RENEW_PARTNERSHIP && standing.suspended()) {
            throw Rejected.because(ProposalRejection.PARTNERSHIP_STAYED_BY_COURT);
        }
    }

    private static boolean ready(RequestKind kind, PartnershipStanding standing, LocalDate day) {
        return switch (kind) {
            case ESTABLISH_PARTNERSHIP ->
                switch (standing.stage()) {
                    case PROPOSED -> true;
                    case DECIDED, PERMITTED -> standing.mandateRanOut(day);
                    case SIGNED, ACTIVE, ENDED -> false;
                };
            case RENEW_PARTNERSHIP, END_PARTNERSHIP -> standing.stage().executed();
            case AUTHORITY_TO_PREPARE_PLAN,
                    ADOPT_PLAN,
                    UPDATE_PLAN,
                    RENEW_PLAN,
                    REPEAL_PLAN,
                    AUTHORITY_FOR_PROJECT,
                    CHANGE_PROJECT,
                    AUTHORITY_TO_BORROW,
                    PLAIN -> false;
        };
    }
}
