package org.defter.query.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.ReviewId;
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
import org.defter.query.platform.dossier.Ids;
import org.defter.query.platform.dossier.Streams;
import org.defter.query.proposal.ProposalDossierFold;
import org.defter.query.proposal.ProposalDossierView;
import org.defter.query.proposal.ProposalState;
import org.jspecify.annotations.Nullable;

/** What the events of a proposal leave for figures. Pure. */
final class ProposalFacts {

    private final ProposalDossierFold dossier = new ProposalDossierFold();
    private final Spells<Stage> stages = new Spells<>();
    private final Clocks clocks = new Clocks(Facts.ClockOn.PROPOSAL);
    private final Map<UUID, @Nullable String> commissions = new LinkedHashMap<>();
    private final Map<ReviewId, List<CommissionId>> reviews = new HashMap<>();
    private final List<Record> facts = new ArrayList<>();

    private @Nullable ProposalDossierView view;
    private @Nullable Integer decision;

    private record Stage(ProposalState state, @Nullable Integer decision) {}

    private ProposalFacts() {}

    /** The facts of a stream, from its beginning. */
    static List<Record> of(List<Streams.Recorded> stream) {
        ProposalFacts all = new ProposalFacts();
        stream.forEach(all::add);
        UUID proposal = UUID.fromString(stream.getFirst().event().streamId());
        all.stages.all().forEach(spell -> {
            if (spell.value() instanceof Stage(ProposalState state, Integer number)) {
                all.facts.add(new Facts.StageFact(proposal, spell.number(), state, number, spell.held()));
            }
        });
        all.facts.addAll(all.clocks.facts(proposal));
        return all.facts;
    }

    private void add(Streams.Recorded recorded) {
        ProposalEvent event = (ProposalEvent) recorded.event();
        ProposalDossierView next = dossier.next(view, event, recorded.stamp());
        view = next;
        boolean late = false;
        @Nullable Integer about = null;
        switch (event) {
            case ProposalDrafted e ->
                facts.add(new Facts.ProposalFact(
                        e.proposalId().value(),
                        e.municipalityId().value(),
                        e.unitId().value(),
                        e.matter(),
                        e.request().kind(),
                        e.title(),
                        Ids.raw(e.request().planId())));
            case ReferredToCommissions e -> {
                for (Referral referral : e.referrals()) {
                    reviews.put(referral.reviewId(), referral.commissions());
                    referral.commissions().forEach(commission -> commissions.putIfAbsent(commission.value(), null));
                }
            }
            case ReportReceived e -> {
                late = e.late();
                reviews.getOrDefault(e.reviewId(), List.of())
                        .forEach(commission ->
                                commissions.put(commission.value(), e.opinion().name()));
            }
            case DecisionRecorded e -> {
                decision = e.decision();
                about = e.decision();
                facts.add(decided(e, recorded));
                commissions.forEach((commission, opinion) -> facts.add(
                        new Facts.DecisionCommissionFact(e.proposalId().value(), e.decision(), commission, opinion)));
            }
            case DecisionClockStarted e -> clocks.start(e.decision(), e.clock(), e.retrospective(), recorded);
            case DecisionClockRestarted e -> clocks.restart(e.decision(), e.clock(), e.retrospective(), recorded);
            case DecisionClockExtended e -> clocks.extend(e.decision(), e.clock(), e.retrospective(), recorded);
            case DecisionClockStopped e -> clocks.end(e.decision(), e.clock(), Facts.ClockEnd.STOPPED, recorded);
            case DecisionClockRanOut e -> clocks.end(e.decision(), e.clock(), Facts.ClockEnd.RAN_OUT, recorded);
            case DecisionSent e -> {
                about = e.decision();
                late = e.late();
            }
            case DecisionAnnounced e -> {
                about = e.decision();
                late = e.late();
            }
            case LawsuitRecorded e -> {
                about = e.decision();
                late = e.late();
            }
            case DecisionSigned e -> about = e.decision();
            case DecisionDelivered e -> about = e.decision();
            case DecisionFinalised e -> about = e.decision();
            case ReceiptAcknowledged e -> about = e.decision();
            case DecisionEnteredIntoForce e -> about = e.decision();
            case DecisionReturned e -> about = e.decision();
            case DecisionInsisted e -> about = e.decision();
            case DecisionLapsed e -> about = e.decision();
            case DecisionRectified e -> about = e.decision();
            case DecisionStayed e -> about = e.decision();
            case DecisionStayLifted e -> about = e.decision();
            case DecisionAnnulled e -> about = e.decision();
            case ProposalAmended e -> about = e.decision();
            case ReviewMarkedOverdue _ -> late = true;
            case ProposalSubmitted _,
                    ProposalWithdrawn _,
                    ProposalClosedWithTerm _,
                    DocumentAttached _,
                    PlacedOnAgenda _,
                    TakenOffAgenda _,
                    RemovedFromAgenda _,
                    ReviewMarkedLapsed _ -> {
                // Acts like the others, about no decision.
            }
        }
        stages.now(new Stage(next.state(), decision), recorded);
        facts.add(new Facts.ActFact(
                recorded.stamp().position(),
                UUID.fromString(event.streamId()),
                event.getClass().getSimpleName(),
                about,
                late,
                event.occurredOn(),
                recorded.stamp().eventId()));
    }

    private static Facts.DecisionFact decided(DecisionRecorded e, Streams.Recorded recorded) {
        return new Facts.DecisionFact(
                e.proposalId().value(),
                e.decision(),
                e.number().councilId().value(),
                e.number().year(),
                e.number().number(),
                e.accepted(),
                e.vote().mode(),
                e.vote().outcome().unanimity(),
                e.vote().fullMembership(),
                e.vote().attendees(),
                e.vote().yes(),
                e.vote().no(),
                e.vote().abstain(),
                recorded.stamp().position(),
                e.occurredOn(),
                recorded.stamp().eventId());
    }
}
