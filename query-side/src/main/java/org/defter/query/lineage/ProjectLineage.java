package org.defter.query.lineage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.project.ActivityAuthorityChanged;
import org.defter.kernel.project.AwardWrittenOff;
import org.defter.kernel.project.BorrowingApprovalRecorded;
import org.defter.kernel.project.BorrowingAuthorised;
import org.defter.kernel.project.BudgetLineSet;
import org.defter.kernel.project.ContractSigned;
import org.defter.kernel.project.FundingApplied;
import org.defter.kernel.project.FundingAwarded;
import org.defter.kernel.project.FundingRefused;
import org.defter.kernel.project.FundingWithdrawn;
import org.defter.kernel.project.InstalmentPlanned;
import org.defter.kernel.project.InstalmentReceived;
import org.defter.kernel.project.IssueRaised;
import org.defter.kernel.project.IssueResolved;
import org.defter.kernel.project.MilestoneDropped;
import org.defter.kernel.project.MilestoneMoved;
import org.defter.kernel.project.MilestonePlanned;
import org.defter.kernel.project.MilestoneReached;
import org.defter.kernel.project.ProjectAuthorised;
import org.defter.kernel.project.ProjectAuthorisedByActivity;
import org.defter.kernel.project.ProjectCancelled;
import org.defter.kernel.project.ProjectCard;
import org.defter.kernel.project.ProjectChangeFailed;
import org.defter.kernel.project.ProjectChangeProposed;
import org.defter.kernel.project.ProjectChanged;
import org.defter.kernel.project.ProjectClosed;
import org.defter.kernel.project.ProjectCompleted;
import org.defter.kernel.project.ProjectConceived;
import org.defter.kernel.project.ProjectDecisionAnnulled;
import org.defter.kernel.project.ProjectDecisionRestored;
import org.defter.kernel.project.ProjectDecisionStayed;
import org.defter.kernel.project.ProjectDecisionTookNoEffect;
import org.defter.kernel.project.ProjectEvaluated;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.ProjectPermissionRecorded;
import org.defter.kernel.project.ProjectResumed;
import org.defter.kernel.project.ProjectStarted;
import org.defter.kernel.project.ProjectSuspended;
import org.defter.kernel.project.RiskClosed;
import org.defter.kernel.project.RiskRaised;
import org.defter.kernel.project.SpendingRecorded;
import org.defter.kernel.project.TreasuryPermissionRecorded;
import org.defter.query.lineage.LineageChange.Ended;
import org.defter.query.lineage.LineageChange.Linked;
import org.defter.query.lineage.LineageChange.Named;

/** What each event of a project means for the thread. Pure; the compiler sees to it that none is forgotten. */
final class ProjectLineage {

    private ProjectLineage() {}

    static List<LineageChange> changes(ProjectEvent event) {
        UUID project = event.projectId().value();
        return switch (event) {
            case ProjectConceived e -> conceived(project, e.card());
            case ProjectAuthorised e -> Lineage.by(e.decision().number(), LineageRelation.AUTHORISED, project);
            case ProjectAuthorisedByActivity e ->
                List.of(new Linked(e.activity().activityId().value(), LineageRelation.AUTHORISED, project));
            case ProjectChanged e ->
                Optional.ofNullable(e.decision())
                        .map(decision -> Lineage.by(decision.number(), LineageRelation.CHANGED, project))
                        .orElse(List.of());
            case FundingApplied e ->
                List.of(
                        Named.of(
                                LineageKind.FUNDING,
                                e.fundingId().value(),
                                e.card().programme()),
                        new Linked(
                                project,
                                LineageRelation.FUNDED_BY,
                                e.fundingId().value()));
            case BorrowingAuthorised e ->
                Lineage.by(
                        e.decision().number(),
                        LineageRelation.AUTHORISED,
                        e.fundingId().value());
            case FundingRefused e -> List.of(new Ended(e.fundingId().value(), false));
            case FundingWithdrawn e -> List.of(new Ended(e.fundingId().value(), false));
            case ProjectClosed _ -> List.of(new Ended(project, false));
            case ProjectCancelled _ -> List.of(new Ended(project, false));
            case ProjectStarted _,
                    ProjectSuspended _,
                    ProjectResumed _,
                    ProjectCompleted _,
                    ProjectEvaluated _,
                    ProjectDecisionStayed _,
                    ProjectDecisionRestored _,
                    ProjectDecisionAnnulled _,
                    ProjectDecisionTookNoEffect _,
                    ActivityAuthorityChanged _,
                    ProjectPermissionRecorded _,
                    FundingAwarded _,
                    TreasuryPermissionRecorded _,
                    BorrowingApprovalRecorded _,
                    ContractSigned _,
                    MilestonePlanned _,
                    MilestoneMoved _,
                    MilestoneReached _,
                    MilestoneDropped _,
                    RiskRaised _,
                    RiskClosed _,
                    IssueRaised _,
                    IssueResolved _,
                    BudgetLineSet _,
                    InstalmentPlanned _,
                    InstalmentReceived _,
                    AwardWrittenOff _,
                    SpendingRecorded _,
                    ProjectChangeProposed _,
                    ProjectChangeFailed _ -> List.of();
        };
    }

    private static List<LineageChange> conceived(UUID project, ProjectCard card) {
        Named named = Named.of(LineageKind.PROJECT, project, card.title());
        return Optional.ofNullable(card.activity())
                .<List<LineageChange>>map(activity -> List.of(
                        named, new Linked(activity.activityId().value(), LineageRelation.CARRIED_OUT_BY, project)))
                .orElse(List.of(named));
    }
}
