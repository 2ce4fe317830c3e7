package org.defter.query.history;

import java.util.List;
import java.util.UUID;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.access.AccountLinked;
import org.defter.kernel.commission.CommissionFormed;
import org.defter.kernel.commission.CommissionMemberElected;
import org.defter.kernel.commission.CommissionVacancyFilled;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.council.CouncilConvened;
import org.defter.kernel.council.MemberSeated;
import org.defter.kernel.council.meeting.ExtraordinaryMeetingCalled;
import org.defter.kernel.council.meeting.MeetingCalled;
import org.defter.kernel.council.meeting.SittingAdded;
import org.defter.kernel.council.meeting.SittingPostponed;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.document.DocumentRendered;
import org.defter.kernel.finance.BorrowingRecorded;
import org.defter.kernel.monitoring.PeriodOpened;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.kernel.municipality.UnitAdded;
import org.defter.kernel.municipality.UnitRenamed;
import org.defter.kernel.partnership.DelegateAppointed;
import org.defter.kernel.partnership.ObligationTakenOn;
import org.defter.kernel.partnership.PartnershipImported;
import org.defter.kernel.partnership.PartnershipProposed;
import org.defter.kernel.partnership.WorkingGroupJoined;
import org.defter.kernel.plan.ActivityDefined;
import org.defter.kernel.plan.GoalDrafted;
import org.defter.kernel.plan.GoalRevised;
import org.defter.kernel.plan.IndicatorDefined;
import org.defter.kernel.plan.ObjectiveSet;
import org.defter.kernel.plan.PlanProfileRevised;
import org.defter.kernel.plan.PlanProposed;
import org.defter.kernel.project.FundingApplied;
import org.defter.kernel.project.InstalmentPlanned;
import org.defter.kernel.project.IssueRaised;
import org.defter.kernel.project.MilestonePlanned;
import org.defter.kernel.project.ProjectChangeProposed;
import org.defter.kernel.project.ProjectConceived;
import org.defter.kernel.project.RiskRaised;
import org.defter.kernel.proposal.DocumentAttached;
import org.defter.kernel.proposal.ProposalDrafted;

/** Which event gives whom a name. */
final class HistoryNames {

    private HistoryNames() {}

    /**
     * A name given.
     *
     * @param id who or what bears it
     * @param name the name; a day or month in ISO 8601 for sittings and meetings
     */
    record Named(UUID id, String name) {}

    /** The names an event gives. */
    static List<Named> givenBy(DomainEvent event) {
        return switch (event) {
            case MunicipalityFounded e -> List.of(new Named(e.municipalityId().value(), e.name()));
            case ProjectConceived e ->
                List.of(new Named(e.projectId().value(), e.card().title()));
            case FundingApplied e ->
                List.of(new Named(e.fundingId().value(), e.card().programme()));
            case MilestonePlanned e -> List.of(new Named(e.milestoneId().value(), e.title()));
            case InstalmentPlanned e ->
                List.of(new Named(e.instalmentId().value(), e.due().toString()));
            case RiskRaised e -> List.of(new Named(e.riskId().value(), e.title()));
            case IssueRaised e -> List.of(new Named(e.issueId().value(), e.title()));
            case ProjectChangeProposed e -> List.of(new Named(e.changeId().value(), e.reason()));
            case BorrowingRecorded e -> List.of(new Named(e.borrowingId().value(), e.lender()));
            case UnitAdded e -> List.of(new Named(e.unitId().value(), e.name()));
            case UnitRenamed e -> List.of(new Named(e.unitId().value(), e.name()));
            case PeriodOpened e ->
                List.of(new Named(
                        e.periodId().value(),
                        e.title() + ", " + e.year() + "/01–" + e.periodEnd().getMonthValue()));
            case CouncilConvened e -> List.of(new Named(e.councilId().value(), e.term()));
            case MemberSeated e -> List.of(new Named(e.personId().value(), e.name()));
            case CommissionFormed e -> List.of(new Named(e.commissionId().value(), e.name()));
            case CommissionMemberElected e -> List.of(new Named(e.personId().value(), e.name()));
            case CommissionVacancyFilled e -> List.of(new Named(e.personId().value(), e.name()));
            case MeetingCalled e ->
                List.of(new Named(e.meetingId().value(), e.month().toString()));
            case ExtraordinaryMeetingCalled e ->
                List.of(new Named(e.meetingId().value(), e.day().toString()));
            case SittingPostponed e ->
                List.of(new Named(e.next().sittingId().value(), e.next().day().toString()));
            case SittingAdded e ->
                List.of(new Named(e.sittingId().value(), e.day().toString()));
            case SittingScheduled e ->
                List.of(new Named(e.sittingId().value(), e.day().toString()));
            case ReviewOpened e -> List.of(new Named(e.reviewId().value(), e.title()));
            case ProposalDrafted e -> List.of(new Named(e.proposalId().value(), e.title()));
            case DocumentRendered e -> List.of(new Named(e.documentId().value(), e.title()));
            case DocumentAttached e -> List.of(new Named(e.documentId().value(), e.title()));
            case PlanProposed e ->
                List.of(new Named(e.planId().value(), e.profile().title()));
            case PlanProfileRevised e ->
                List.of(new Named(e.planId().value(), e.profile().title()));
            case GoalDrafted e -> List.of(new Named(e.goalId().value(), titled(e.code(), e.title())));
            case GoalRevised e -> List.of(new Named(e.goalId().value(), e.title()));
            case ObjectiveSet e ->
                List.of(new Named(
                        e.objectiveId().value(),
                        titled(e.card().code(), e.card().title())));
            case IndicatorDefined e ->
                List.of(new Named(
                        e.indicatorId().value(),
                        titled(e.card().code(), e.card().title())));
            case ActivityDefined e ->
                List.of(new Named(
                        e.activityId().value(), titled(e.card().code(), e.card().title())));
            case PartnershipProposed e ->
                List.of(new Named(e.partnershipId().value(), e.profile().title()));
            case PartnershipImported e ->
                List.of(new Named(e.partnershipId().value(), e.profile().title()));
            case DelegateAppointed e ->
                List.of(new Named(e.delegateId().value(), e.person().name()));
            case ObligationTakenOn e -> List.of(new Named(e.obligationId().value(), e.text()));
            case WorkingGroupJoined e -> List.of(new Named(e.groupId().value(), e.name()));
            case AccountLinked e -> List.of(new Named(e.accountId().value(), e.subject()));
            default -> List.of();
        };
    }

    private static String titled(String code, String title) {
        return code + " " + title;
    }
}
