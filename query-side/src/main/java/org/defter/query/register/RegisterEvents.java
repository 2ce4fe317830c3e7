package org.defter.query.register;

import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.municipality.CalendarCorrected;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.kernel.municipality.RulesetAdopted;
import org.defter.kernel.municipality.SettingChanged;
import org.defter.kernel.municipality.UnitAdded;
import org.defter.kernel.municipality.UnitClosed;
import org.defter.kernel.municipality.UnitRenamed;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionClockExtended;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.defter.kernel.proposal.DecisionDelivered;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionInsisted;
import org.defter.kernel.proposal.DecisionLapsed;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.kernel.proposal.DecisionReturned;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionSigned;
import org.defter.kernel.proposal.DecisionStayLifted;
import org.defter.kernel.proposal.DecisionStayed;
import org.defter.kernel.proposal.DocumentAttached;
import org.defter.kernel.proposal.LawsuitRecorded;
import org.defter.kernel.proposal.PlacedOnAgenda;
import org.defter.kernel.proposal.ProposalAmended;
import org.defter.kernel.proposal.ProposalClosedWithTerm;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.defter.kernel.proposal.ProposalWithdrawn;
import org.defter.kernel.proposal.ReceiptAcknowledged;
import org.defter.kernel.proposal.ReferredToCommissions;
import org.defter.kernel.proposal.RemovedFromAgenda;
import org.defter.kernel.proposal.ReportReceived;
import org.defter.kernel.proposal.ReviewMarkedLapsed;
import org.defter.kernel.proposal.ReviewMarkedOverdue;
import org.defter.kernel.proposal.TakenOffAgenda;
import org.defter.query.platform.dossier.EventStamp;

/**
 * What each event does to the register, of today as of any moment of the past. What leaves nothing in it is named, so that a new
 * event cannot be forgotten.
 *
 * @param rows the register as the events so far left it
 */
record RegisterEvents(RegisterBatch rows) {

    void happened(MunicipalityEvent event) {
        switch (event) {
            case UnitAdded e ->
                rows.units().save(new RegisterUnitEntry(e.unitId().value(), e.name()));
            case UnitRenamed e ->
                rows.units().save(new RegisterUnitEntry(e.unitId().value(), e.name()));
            case MunicipalityFounded _, UnitClosed _, RulesetAdopted _, CalendarCorrected _, SettingChanged _ -> {
                // Only names are needed here.
            }
        }
    }

    void happened(ProposalEvent event, EventStamp stamp) {
        LocalDate day = event.occurredOn();
        switch (event) {
            case ProposalDrafted e ->
                rows.proposals()
                        .save(new RegisterProposalEntry(
                                e.proposalId().value(),
                                e.title(),
                                e.unitId().value(),
                                e.request().kind()));
            case DecisionRecorded e -> rows.decisions().save(recorded(e, stamp));
            case ProposalAmended e -> {
                DecisionRegisterEntry decision = decision(e, e.decision(), stamp);
                decision.adopted = e.motion();
                decision.changes = e.changes().size() + e.textChanges().size();
                decision.decidedText = e.text();
            }
            case DecisionSigned e -> decision(e, e.decision(), stamp).signatures++;
            case DecisionDelivered e -> decision(e, e.decision(), stamp).deliveredOn = day;
            case DecisionFinalised e -> {
                DecisionRegisterEntry decision = decision(e, e.decision(), stamp);
                decision.state = DecisionState.FINAL;
                decision.finalOn = day;
                decision.finalityCause = e.cause();
            }
            case DecisionSent e -> {
                DecisionRegisterEntry decision = decision(e, e.decision(), stamp);
                decision.sentOn = day;
                decision.state = decision.state == DecisionState.STAYED ? DecisionState.STAYED : DecisionState.SENT;
                decision.authority = e.authority();
                decision.sentLate = e.late();
            }
            case ReceiptAcknowledged e -> {
                DecisionRegisterEntry decision = decision(e, e.decision(), stamp);
                decision.receiptOn = day;
                decision.registryNumber = e.registryNumber();
            }
            case DecisionEnteredIntoForce e -> {
                DecisionRegisterEntry decision = decision(e, e.decision(), stamp);
                decision.state = DecisionState.IN_FORCE;
                decision.inForceOn = day;
            }
            case DecisionAnnounced e -> {
                DecisionRegisterEntry decision = decision(e, e.decision(), stamp);
                decision.announcedOn = day;
                decision.medium = e.medium();
                decision.announcedLate = e.late();
            }
            case DecisionReturned e -> {
                DecisionRegisterEntry decision = decision(e, e.decision(), stamp);
                decision.state = DecisionState.RETURNED;
                decision.returnedOn = day;
                decision.returnReasons = e.reasons();
                // Returned in time it never was final, even if that had been recorded before the return was entered.
                decision.finalOn = null;
                decision.finalityCause = null;
            }
            case DecisionInsisted e -> {
                DecisionRegisterEntry decision = decision(e, e.decision(), stamp);
                decision.state = DecisionState.AWAITING_FINALITY;
                decision.insistedOn = day;
            }
            case DecisionLapsed e -> {
                DecisionRegisterEntry decision = decision(e, e.decision(), stamp);
                decision.state = DecisionState.LAPSED;
                decision.lapsedOn = day;
                decision.lapseCause = e.cause();
            }
            case DecisionRectified e -> rectified(e, decision(e, e.decision(), stamp));
            case LawsuitRecorded e -> {
                DecisionRegisterEntry decision = decision(e, e.decision(), stamp);
                decision.lawsuits++;
                decision.before(e.court());
            }
            case DecisionStayed e -> {
                DecisionRegisterEntry decision = decision(e, e.decision(), stamp);
                decision.state = DecisionState.STAYED;
                decision.stayedOn = day;
                decision.stayLiftedOn = null;
                decision.before(e.court());
            }
            case DecisionStayLifted e -> {
                DecisionRegisterEntry decision = decision(e, e.decision(), stamp);
                decision.state = decision.reached();
                decision.stayLiftedOn = day;
                decision.before(e.court());
            }
            case DecisionAnnulled e -> {
                DecisionRegisterEntry decision = decision(e, e.decision(), stamp);
                decision.state = DecisionState.ANNULLED;
                decision.annulledOn = day;
                decision.before(e.court());
            }
            case DecisionClockStarted e -> decision(e, e.decision(), stamp);
            case DecisionClockRestarted e -> decision(e, e.decision(), stamp);
            case DecisionClockExtended e -> decision(e, e.decision(), stamp);
            case DecisionClockRanOut e -> decision(e, e.decision(), stamp);
            case DecisionClockStopped e -> decision(e, e.decision(), stamp);
            case DocumentAttached _,
                    ProposalSubmitted _,
                    ProposalWithdrawn _,
                    PlacedOnAgenda _,
                    TakenOffAgenda _,
                    RemovedFromAgenda _,
                    ReferredToCommissions _,
                    ReportReceived _,
                    ReviewMarkedOverdue _,
                    ReviewMarkedLapsed _,
                    ProposalClosedWithTerm _ -> {
                // Nothing is decided yet.
            }
        }
    }

    /** The wrong number goes on leading to the decision, so that whoever reads it somewhere finds what it should be. */
    private void rectified(DecisionRectified e, DecisionRegisterEntry decision) {
        if (e.correctedNumber() != null) {
            rows.formerNumbers()
                    .accept(new RegisterFormerNumberEntry(
                            RegisterFormerNumberEntry.id(decision.councilId, decision.year, decision.number),
                            decision.position));
        }
        decision.year = e.numberNow().year();
        decision.number = e.numberNow().number();
        decision.decidedOn = e.decidedOnNow();
        decision.rectified(Rectification.of(e));
    }

    private DecisionRegisterEntry recorded(DecisionRecorded e, EventStamp stamp) {
        RegisterProposalEntry proposal = rows.proposals()
                .find(e.proposalId().value())
                .orElseThrow(() -> new IllegalStateException("The register has no proposal " + e.proposalId()));
        DecisionRegisterEntry entry = new DecisionRegisterEntry(stamp.position());
        entry.councilId = e.number().councilId().value();
        entry.year = e.number().year();
        entry.number = e.number().number();
        entry.proposalId = e.proposalId().value();
        entry.decision = e.decision();
        entry.version = stamp.version();
        entry.decidedOn = e.occurredOn();
        entry.title = proposal.title;
        entry.unitId = proposal.unitId;
        entry.unitName =
                rows.units().find(proposal.unitId).map(unit -> unit.name).orElse(null);
        entry.request = proposal.request;
        entry.sittingId = e.sittingId().value();
        entry.itemNumber = e.itemNumber();
        entry.accepted = e.accepted();
        entry.unanimity = e.vote().outcome().unanimity();
        entry.mode = e.vote().mode();
        entry.fullMembership = e.vote().fullMembership();
        entry.attendees = e.vote().attendees();
        entry.yes = e.vote().yes();
        entry.no = e.vote().no();
        entry.abstain = e.vote().abstain();
        entry.threshold = e.vote().outcome().threshold();
        entry.ruleset = e.vote().ruleset().id();
        if (e.frozenPlan() != null) {
            entry.planId = e.frozenPlan().planId().value();
            entry.planVersion = e.frozenPlan().version();
            entry.planHash = e.frozenPlan().contentHash();
        }
        entry.state = e.accepted() ? DecisionState.AWAITING_FINALITY : DecisionState.REJECTED;
        return entry;
    }

    private DecisionRegisterEntry decision(ProposalEvent event, int number, EventStamp stamp) {
        UUID proposal = event.proposalId().value();
        DecisionRegisterEntry entry = rows.decisions().of(proposal).stream()
                .filter(known -> known.decision == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The register has no decision of proposal " + proposal));
        entry.version = stamp.version();
        rows.decisions().save(entry);
        return entry;
    }
}
