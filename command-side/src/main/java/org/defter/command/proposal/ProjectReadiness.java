package org.defter.command.proposal;

import java.util.List;
import java.util.Optional;
import org.defter.command.Rejected;
import org.defter.kernel.project.ProjectAuthority;
import org.defter.kernel.project.ProjectCourse;
import org.defter.kernel.project.ProjectRecord;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalRequest;

/** Whether a project is ready for what a proposal asks about it (I15, I13, I14). */
final class ProjectReadiness {

    private ProjectReadiness() {}

    /**
     * Refuses the submission of a proposal whose decision would find nothing to change.
     *
     * @param submission what was decided on the submission itself
     * @param proposal the proposal
     * @param project the project it is about; none where it is about none
     */
    static List<ProposalEvent> required(
            List<ProposalEvent> submission, Proposal.Subject proposal, Optional<ProjectRecord> project) {
        project.ifPresent(record -> require(proposal, record));
        return submission;
    }

    private static void require(Proposal.Subject proposal, ProjectRecord project) {
        ProposalRequest request = proposal.request();
        boolean ready = project.origin().municipalityId().equals(proposal.municipalityId())
                && !project.course().ended()
                && project.course() != ProjectCourse.COMPLETED;
        boolean waits = switch (request.kind()) {
            case AUTHORITY_FOR_PROJECT -> !authorised(project);
            case CHANGE_PROJECT ->
                project.waitingChange()
                        .filter(change -> change.changeId().equals(request.changeId()))
                        .isPresent();
            case AUTHORITY_TO_BORROW ->
                project.fundings().stream()
                        .anyMatch(funding -> funding.fundingId().equals(request.fundingId()) && funding.openLoan());
            case AUTHORITY_TO_PREPARE_PLAN,
                    ADOPT_PLAN,
                    UPDATE_PLAN,
                    RENEW_PLAN,
                    REPEAL_PLAN,
                    ESTABLISH_PARTNERSHIP,
                    RENEW_PARTNERSHIP,
                    END_PARTNERSHIP,
                    PLAIN -> true;
        };
        if (!ready || !waits) {
            throw Rejected.because(ProposalRejection.PROJECT_NOT_READY, "stage", project.stage());
        }
    }

    /** A decision of its own stands or is stayed; an authority by an activity may give way to one. */
    private static boolean authorised(ProjectRecord project) {
        ProjectAuthority authority = project.grounds().authority();
        return project.grounds().given() && authority != null && authority.decision() != null;
    }
}
