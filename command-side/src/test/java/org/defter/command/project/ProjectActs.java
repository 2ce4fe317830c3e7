package org.defter.command.project;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.Evidence;
import org.defter.kernel.Money;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.InstalmentId;
import org.defter.kernel.id.ProjectChangeId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.project.Contract;
import org.defter.kernel.project.FundingCard;
import org.defter.kernel.project.ProjectCard;
import org.defter.kernel.project.ProjectChange;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.Projects;
import org.jspecify.annotations.Nullable;

/** Acts on the project of {@link Projects}. */
final class ProjectActs {

    static final LocalDate DAY = Projects.SIGNED_ON;

    private ProjectActs() {}

    /** The state after the history. */
    static Project after(List<ProjectEvent> history) {
        Project project = Project.initial();
        for (ProjectEvent event : history) {
            project = project.evolve(event);
        }
        return project;
    }

    static ConceiveProject conceive(ProjectCard card) {
        return new ConceiveProject(Projects.PROJECT, Municipalities.METROPOLITAN, card, Projects.CONCEIVED_ON);
    }

    static StartProject start(LocalDate day) {
        return new StartProject(Projects.PROJECT, null, day);
    }

    static AuthoriseProject authorise(ProposalId proposal) {
        return new AuthoriseProject(
                Projects.PROJECT, proposal, 1, Projects.NUMBER, Projects.mandate(), Projects.AUTHORISED_ON);
    }

    static AuthoriseByActivity byActivity() {
        return new AuthoriseByActivity(Projects.PROJECT, null, Projects.AUTHORISED_ON);
    }

    static StayProjectDecision stay(ProposalId proposal) {
        return new StayProjectDecision(Projects.PROJECT, proposal, Projects.NUMBER, DAY);
    }

    static RestoreProjectDecision restore(ProposalId proposal) {
        return new RestoreProjectDecision(Projects.PROJECT, proposal, Projects.NUMBER, DAY);
    }

    static AnnulProjectDecision annul(ProposalId proposal) {
        return new AnnulProjectDecision(Projects.PROJECT, proposal, Projects.NUMBER, DAY);
    }

    static RecordProjectPermission permit(LocalDate day) {
        return new RecordProjectPermission(Projects.PROJECT, null, "2024/99", day);
    }

    static ApplyForFunding apply(FundingCard card) {
        return new ApplyForFunding(Projects.PROJECT, null, Projects.SECOND_GRANT, card, Projects.APPLIED_ON);
    }

    static RecordAward award(FundingId id, Money amount) {
        return new RecordAward(Projects.PROJECT, null, id, amount, "Mektup 7", Projects.AWARDED_ON);
    }

    static SignContract sign(FundingId id, Contract contract) {
        return new SignContract(Projects.PROJECT, null, id, contract, Projects.SIGNED_ON);
    }

    static ProposeChange change(@Nullable String scope, @Nullable Money cost, @Nullable LocalDate end) {
        return change(Projects.CHANGE, scope, cost, end);
    }

    static ProposeChange change(
            ProjectChangeId id, @Nullable String scope, @Nullable Money cost, @Nullable LocalDate end) {
        return new ProposeChange(
                Projects.PROJECT, null, id, new ProjectChange(scope, cost, end), "Ek bina", LocalDate.of(2025, 6, 2));
    }

    static ApproveChange approve(ProposalId proposal) {
        return new ApproveChange(
                Projects.PROJECT, Projects.CHANGE, proposal, 1, Projects.NUMBER, LocalDate.of(2025, 7, 1));
    }

    static RecordInstalment receive(InstalmentId id, Money amount) {
        return new RecordInstalment(
                Projects.PROJECT, null, Projects.GRANT, id, amount, "Dekont 1", LocalDate.of(2025, 2, 5));
    }

    static WriteOffAward writeOff(Money amount) {
        return new WriteOffAward(Projects.PROJECT, null, Projects.GRANT, amount, "Kesinti", null);
    }

    static RecordSpending spend(String code, Money amount) {
        return new RecordSpending(
                Projects.PROJECT, null, code, amount, new Evidence("Fatura", "F-1", null), LocalDate.of(2025, 3, 1));
    }

    static SetBudgetLine line(String code, Money amount) {
        return new SetBudgetLine(Projects.PROJECT, null, code, "Yalıtım", amount, null);
    }

    static PlanInstalment plan(InstalmentId id, FundingId funding, Money amount) {
        return new PlanInstalment(Projects.PROJECT, null, id, funding, LocalDate.of(2025, 9, 1), amount, null);
    }

    static AuthoriseBorrowing borrow(FundingId funding) {
        return new AuthoriseBorrowing(
                Projects.PROJECT, funding, Projects.BORROWING, 1, Projects.NUMBER, null, Projects.AWARDED_ON);
    }
}
