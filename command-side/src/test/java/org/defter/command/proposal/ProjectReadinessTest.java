package org.defter.command.proposal;

import static org.defter.command.Acts.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.Projects;
import org.defter.kernel.proposal.ProposalRequest;
import org.junit.jupiter.api.Test;

/** A proposal about a project comes before the council only when its decision has something to change (I13 to I15). */
class ProjectReadinessTest {

    private static void ready(ProposalRequest request, MunicipalityId municipality, List<ProjectEvent> history) {
        ProjectReadiness.required(
                List.of(),
                new Proposal.Subject(
                        Projects.AUTHORITY,
                        municipality,
                        Municipalities.DEPARTMENT,
                        request,
                        Set.of(),
                        Proposal.Reviews.NONE,
                        Projects.CONCEIVED_ON),
                Optional.of(Projects.record(history)));
    }

    private static void ready(ProposalRequest request, List<ProjectEvent> history) {
        ready(request, Municipalities.METROPOLITAN, history);
    }

    private static void refused(ProposalRequest request, List<ProjectEvent> history) {
        assertRefused(ProposalRejection.PROJECT_NOT_READY, () -> ready(request, history));
    }

    @Test
    void asksForAnAuthorityThatIsNotThere() {
        ProposalRequest request = ProposalRequest.ofProject(Projects.PROJECT, null);
        ready(request, Projects.idea());
        refused(request, Projects.appliedFor());
        refused(request, Projects.cancelled());
        assertRefused(
                ProposalRejection.PROJECT_NOT_READY, () -> ready(request, Municipalities.ORDINARY, Projects.idea()));
    }

    @Test
    void asksForAChangeThatWaits() {
        ProposalRequest request = ProposalRequest.ofChange(Projects.PROJECT, Projects.CHANGE);
        ready(request, Projects.changing());
        refused(request, Projects.running());
        refused(request, Projects.changed());
    }

    @Test
    void asksToBorrowForALoanThatIsNotContracted() {
        ready(ProposalRequest.ofBorrowing(Projects.PROJECT, Projects.LOAN, null), Projects.appliedFor());
        refused(ProposalRequest.ofBorrowing(Projects.PROJECT, Projects.GRANT, null), Projects.appliedFor());
        refused(
                ProposalRequest.ofBorrowing(Projects.PROJECT, Projects.LOAN, null),
                Projects.and(Projects.prepared(), Projects.signed(Projects.LOAN, Projects.lira("1"), true)));
    }
}
