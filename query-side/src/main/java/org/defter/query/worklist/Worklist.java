package org.defter.query.worklist;

import java.util.List;
import org.defter.kernel.access.AccountEvent;
import org.defter.kernel.access.AccountLinked;
import org.defter.kernel.access.AccountUnlinked;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.council.CouncilConvened;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.council.CouncilTermEnded;
import org.defter.kernel.council.MemberSeated;
import org.defter.kernel.council.OfficerElected;
import org.defter.kernel.council.RecessDecided;
import org.defter.kernel.council.SeatVacated;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.municipality.CalendarCorrected;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.kernel.municipality.RulesetAdopted;
import org.defter.kernel.municipality.SettingChanged;
import org.defter.kernel.municipality.UnitAdded;
import org.defter.kernel.municipality.UnitClosed;
import org.defter.kernel.municipality.UnitRenamed;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.query.worklist.WorklistChange.Keep;

/**
 * What each event means for those who have work to do. Pure; every event is handled here or named among those that
 * change nothing, and the compiler sees to it.
 */
final class Worklist {

    private final WorklistMemory memory;
    private final PlanTasks plans;
    private final PartnershipTasks partnerships;
    private final ProjectTasks projects;
    private final ProposalTasks proposals;
    private final MeetingTasks meetings;
    private final SittingTasks sittings;
    private final ReviewTasks reviews;
    private final CommissionNotes commissions;
    private final MonitoringTasks monitoring;

    Worklist(WorklistMemory memory) {
        this.memory = memory;
        this.plans = new PlanTasks(memory);
        this.partnerships = new PartnershipTasks(memory);
        this.projects = new ProjectTasks(memory);
        this.proposals = new ProposalTasks(memory, plans);
        this.meetings = new MeetingTasks(memory);
        this.sittings = new SittingTasks(memory);
        this.reviews = new ReviewTasks(memory);
        this.commissions = new CommissionNotes(memory);
        this.monitoring = new MonitoringTasks(memory);
    }

    List<WorklistChange> changes(PlanEvent event) {
        return plans.changes(event);
    }

    List<WorklistChange> changes(PartnershipEvent event) {
        return partnerships.changes(event);
    }

    List<WorklistChange> changes(ProjectEvent event) {
        return projects.changes(event);
    }

    List<WorklistChange> changes(ProposalEvent event) {
        return proposals.changes(event);
    }

    List<WorklistChange> changes(MonitoringEvent event) {
        return monitoring.changes(event);
    }

    List<WorklistChange> changes(MeetingEvent event) {
        return meetings.changes(event);
    }

    List<WorklistChange> changes(SittingEvent event) {
        return sittings.changes(event);
    }

    List<WorklistChange> changes(ReviewEvent event) {
        return reviews.changes(event);
    }

    List<WorklistChange> changes(CommissionEvent event) {
        return commissions.changes(event);
    }

    // -- what others need to know

    List<WorklistChange> changes(CouncilEvent event) {
        return switch (event) {
            case CouncilConvened e -> {
                String municipality = e.municipalityId().toString();
                yield memory.recall(WorklistNote.OfMunicipality.class, municipality)
                        .filter(known -> known.electionDay() == null
                                || known.electionDay().isBefore(e.electionDay()))
                        .map(known -> List.<WorklistChange>of(
                                new Keep(municipality, new WorklistNote.OfMunicipality(known.kind(), e.electionDay()))))
                        .orElse(List.of());
            }
            case MemberSeated e -> List.of(Keep.of(e.personId(), new WorklistNote.Name(e.name())));
            case SeatVacated _, OfficerElected _, RecessDecided _, CouncilTermEnded _ -> List.of();
        };
    }

    List<WorklistChange> changes(MunicipalityEvent event) {
        return switch (event) {
            case MunicipalityFounded e ->
                List.of(Keep.of(e.municipalityId(), new WorklistNote.OfMunicipality(e.kind(), null)));
            case UnitAdded e -> List.of(Keep.of(e.unitId(), new WorklistNote.Name(e.name())));
            case UnitRenamed e -> List.of(Keep.of(e.unitId(), new WorklistNote.Name(e.name())));
            case RulesetAdopted e ->
                List.of(new Keep(e.ruleset().hash(), WorklistNote.OfRuleset.of(Ruleset.parse(e.text()))));
            case UnitClosed _, CalendarCorrected _, SettingChanged _ -> List.of();
        };
    }

    List<WorklistChange> changes(AccountEvent event) {
        return switch (event) {
            case AccountLinked e ->
                List.of(Keep.of(e.accountId(), new WorklistNote.OfAccount(e.personId(), e.unitId(), e.commissions())));
            case AccountUnlinked e ->
                List.of(Keep.of(e.accountId(), new WorklistNote.OfAccount(null, null, List.of())));
        };
    }
}
