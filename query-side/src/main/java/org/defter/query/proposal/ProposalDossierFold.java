package org.defter.query.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.SignatoryCapacity;
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
import org.defter.query.law.ClockStanding;
import org.defter.query.law.ClockView;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.proposal.DecisionView.MissingSignatureView;
import org.jspecify.annotations.Nullable;

/** How the events of a proposal add up to its dossier. */
public final class ProposalDossierFold implements DossierFold<ProposalDossierView, ProposalEvent> {

    private static final Set<Class<? extends ProposalEvent>> IGNORES = Set.of();

    @Override
    public Class<ProposalEvent> root() {
        return ProposalEvent.class;
    }

    @Override
    public Set<Class<? extends ProposalEvent>> ignores() {
        return IGNORES;
    }

    @Override
    public ProposalDossierView evolve(@Nullable ProposalDossierView view, ProposalEvent event, EventStamp stamp) {
        if (event instanceof ProposalDrafted e) {
            return drafted(e, stamp);
        }
        return after(DossierFold.begun(view, event), event);
    }

    private static ProposalDossierView drafted(ProposalDrafted e, EventStamp stamp) {
        return new ProposalDossierView(
                e.proposalId(),
                stamp.version(),
                e.municipalityId(),
                e.unitId(),
                e.title(),
                e.matter(),
                e.request(),
                e.legalBases(),
                e.text(),
                ProposalState.DRAFTED,
                e.occurredOn(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                NextActs.of(ProposalState.DRAFTED, List.of()));
    }

    private static ProposalDossierView after(ProposalDossierView view, ProposalEvent event) {
        return switch (event) {
            case ProposalDrafted _ -> view;
            case DocumentAttached e ->
                view.withDocuments(and(
                        view.documents(),
                        new ProposalDossierView.DocumentView(
                                e.documentId(), e.title(), e.mediaType(), e.sha256(), e.occurredOn())));
            case ProposalSubmitted e ->
                view.submitted(new ProposalDossierView.SubmissionView(e.occurredOn(), e.frozenPlan()));
            case ProposalWithdrawn e ->
                view.withdrawn(new ProposalDossierView.WithdrawalView(e.occurredOn(), e.reason()));
            case PlacedOnAgenda e -> placed(view, e);
            case TakenOffAgenda e -> takenOff(view, e);
            case RemovedFromAgenda e -> removed(view, e);
            case ReferredToCommissions e -> referred(view, e);
            case ReportReceived e -> reported(view, e);
            case ReviewMarkedOverdue e -> reviewed(view, e.reviewId(), review -> review.overdue(e.occurredOn()));
            case ReviewMarkedLapsed e -> lapsed(view, e);
            case ProposalClosedWithTerm e ->
                view.closed(new ProposalDossierView.ClosingView(e.councilId(), e.occurredOn()));
            case DecisionRecorded e -> decided(view, e);
            case ProposalAmended e ->
                change(view, view.state(), e.decision(), decision -> decision.changed(ChangesView.of(e)));
            case DecisionSigned e ->
                change(
                        view,
                        view.state(),
                        e.decision(),
                        decision -> decision.signed(
                                new DecisionView.SignatureView(e.personId(), e.capacity(), e.occurredOn())));
            case DecisionClockStarted e ->
                change(
                        view,
                        view.state(),
                        e.decision(),
                        decision -> decision.timed(ClockView.start(decision.clocks(), e.clock(), e.retrospective())));
            case DecisionClockRestarted e -> restarted(view, e);
            case DecisionClockExtended e ->
                change(
                        view,
                        view.state(),
                        e.decision(),
                        decision -> decision.timed(ClockView.change(
                                decision.clocks(),
                                e.clock().kind(),
                                clock -> clock.extended(
                                        e.clock(),
                                        e.retrospective(),
                                        new ClockView.ExtensionView(
                                                e.before().lastDay(),
                                                e.clock().lastDay(),
                                                e.cause(),
                                                e.explanation(),
                                                e.occurredOn())))));
            case DecisionClockRanOut e ->
                change(
                        view,
                        view.state(),
                        e.decision(),
                        decision -> decision.timed(ClockView.end(
                                decision.clocks(), e.clock().kind(), ClockStanding.RAN_OUT, e.occurredOn())));
            case DecisionClockStopped e ->
                change(
                        view,
                        view.state(),
                        e.decision(),
                        decision -> decision.timed(ClockView.end(
                                decision.clocks(), e.clock().kind(), ClockStanding.STOPPED, e.occurredOn())));
            case DecisionDelivered e ->
                change(view, view.state(), e.decision(), decision -> decision.delivered(e.occurredOn()));
            case DecisionFinalised e ->
                change(
                        view,
                        ProposalState.FINAL,
                        e.decision(),
                        decision -> decision.finalised(new DecisionView.FinalityView(e.occurredOn(), e.cause())));
            case DecisionSent e ->
                change(
                        view,
                        unlessStayed(view, ProposalState.SENT),
                        e.decision(),
                        decision ->
                                decision.sent(new DecisionView.SendingView(e.occurredOn(), e.authority(), e.late())));
            case ReceiptAcknowledged e ->
                change(
                        view,
                        view.state(),
                        e.decision(),
                        decision ->
                                decision.received(new DecisionView.ReceiptView(e.occurredOn(), e.registryNumber())));
            case DecisionEnteredIntoForce e ->
                change(
                        view,
                        ProposalState.IN_FORCE,
                        e.decision(),
                        decision -> decision.enteredIntoForce(e.occurredOn()));
            case DecisionAnnounced e ->
                change(
                        view,
                        view.state(),
                        e.decision(),
                        decision -> decision.announced(
                                new DecisionView.AnnouncementView(e.occurredOn(), e.medium(), e.late())));
            case DecisionReturned e ->
                change(
                        view,
                        ProposalState.RETURNED,
                        e.decision(),
                        decision -> decision.returned(new ReconsiderationView(
                                e.occurredOn(), e.reasons(), e.ruleset(), e.explanation(), null, null)));
            case DecisionInsisted e ->
                reconsidered(
                        view,
                        ProposalState.INSISTED,
                        e.decision(),
                        known -> known.insisted(new ReconsiderationView.InsistenceView(
                                e.occurredOn(), e.sittingId(), e.itemNumber(), e.vote())));
            case DecisionLapsed e ->
                reconsidered(
                        view,
                        ProposalState.LAPSED,
                        e.decision(),
                        known -> known.lapsed(new ReconsiderationView.LapseView(
                                e.occurredOn(), e.cause(), e.sittingId(), e.itemNumber(), e.vote())));
            case DecisionRectified e ->
                change(
                        view,
                        view.state(),
                        e.decision(),
                        decision -> decision.rectified(e.numberNow(), e.decidedOnNow(), RectificationView.of(e)));
            case LawsuitRecorded e ->
                contested(
                        view,
                        view.state(),
                        e.decision(),
                        contest -> contest.with(
                                new ContestView.LawsuitView(e.occurredOn(), e.plaintiff(), e.court(), e.late())));
            case DecisionStayed e ->
                contested(
                        view,
                        ProposalState.STAYED,
                        e.decision(),
                        contest -> contest.with(
                                new ContestView.StayView(e.occurredOn(), e.court(), e.enteredIntoForce(), null, null)));
            case DecisionStayLifted e ->
                contested(
                        view,
                        reached(view, e.decision()),
                        e.decision(),
                        contest -> contest.lifted(e.occurredOn(), e.court()));
            case DecisionAnnulled e ->
                contested(
                        view,
                        ProposalState.ANNULLED,
                        e.decision(),
                        contest -> contest.with(new ContestView.AnnulmentView(
                                e.occurredOn(), e.court(), e.enteredIntoForce(), fallen(e))));
        };
    }

    private static ProposalDossierView reconsidered(
            ProposalDossierView view, ProposalState now, int decision, UnaryOperator<ReconsiderationView> change) {
        return change(view, now, decision, known -> known.reconsidered(change));
    }

    private static ProposalDossierView contested(
            ProposalDossierView view, ProposalState now, int decision, UnaryOperator<ContestView> change) {
        return change(view, now, decision, known -> known.contested(change));
    }

    private static ProposalState unlessStayed(ProposalDossierView view, ProposalState otherwise) {
        return view.state() == ProposalState.STAYED ? ProposalState.STAYED : otherwise;
    }

    /** How far the decision had come before it was stayed. */
    private static ProposalState reached(ProposalDossierView view, int ordinal) {
        return view.decisions().stream()
                .filter(known -> known.decision() == ordinal)
                .map(known -> known.inForceOn() != null
                        ? ProposalState.IN_FORCE
                        : known.sending() != null ? ProposalState.SENT : ProposalState.FINAL)
                .findFirst()
                .orElse(view.state());
    }

    private static List<ContestView.FallenView> fallen(DecisionAnnulled e) {
        return e.enteredIntoForce() && e.request().planId() != null
                ? List.of(new ContestView.FallenView(e.request(), e.frozenPlan()))
                : List.of();
    }

    private static ProposalDossierView placed(ProposalDossierView view, PlacedOnAgenda e) {
        ProposalState now = switch (e.purpose()) {
            case REFERRAL -> ProposalState.ON_AGENDA_FOR_REFERRAL;
            case DECISION -> ProposalState.ON_AGENDA_FOR_DECISION;
            case RETURN -> ProposalState.ON_AGENDA_AFTER_RETURN;
        };
        List<ProposalDossierView.PlacementView> before = view.placements();
        if (isMoved(before, e)) {
            // On the agenda it is on already, it is not placed a second time.
            return view.placed(
                    now,
                    and(before.subList(0, before.size() - 1), before.getLast().numbered(e.itemNumber())));
        }
        return view.placed(
                now,
                and(
                        before,
                        new ProposalDossierView.PlacementView(
                                e.sittingId(), e.sittingDay(), e.itemNumber(), e.purpose(), e.occurredOn(), null)));
    }

    private static boolean isMoved(List<ProposalDossierView.PlacementView> placements, PlacedOnAgenda e) {
        if (placements.isEmpty()) {
            return false;
        }
        ProposalDossierView.PlacementView last = placements.getLast();
        return last.sittingId().equals(e.sittingId())
                && last.purpose() == e.purpose()
                && last.itemNumber() != e.itemNumber();
    }

    /** Off an agenda that was never announced with it, it was not placed there. */
    private static ProposalDossierView removed(ProposalDossierView view, RemovedFromAgenda e) {
        return view.placed(
                beforePlacing(view, e.purpose()),
                view.placements().stream()
                        .filter(placement -> !placement.sittingId().equals(e.sittingId()))
                        .toList());
    }

    private static ProposalDossierView takenOff(ProposalDossierView view, TakenOffAgenda e) {
        return view.placed(
                beforePlacing(view, e.purpose()),
                view.placements().stream()
                        .map(placement -> placement.sittingId().equals(e.sittingId())
                                ? placement.postponed(e.occurredOn())
                                : placement)
                        .toList());
    }

    private static ProposalState beforePlacing(ProposalDossierView view, ItemPurpose purpose) {
        return switch (purpose) {
            case REFERRAL -> ProposalState.SUBMITTED;
            case RETURN -> ProposalState.RETURNED;
            case DECISION ->
                view.referrals().isEmpty()
                        ? ProposalState.SUBMITTED
                        : reviewState(view.referrals().getLast());
        };
    }

    private static ProposalDossierView referred(ProposalDossierView view, ReferredToCommissions e) {
        List<ReferralView.ReviewView> reviews = e.referrals().stream()
                .map(referral -> new ReferralView.ReviewView(
                        referral.reviewId(), referral.commissions(), ReferralView.Standing.OPEN, null, null))
                .toList();
        return view.referred(
                view.state() == ProposalState.ON_AGENDA_AFTER_RETURN
                        ? ProposalState.REFERRED_AFTER_RETURN
                        : ProposalState.REFERRED,
                and(
                        view.referrals(),
                        new ReferralView(
                                e.sittingId(), e.meetingId(), e.itemNumber(), e.mode(), e.occurredOn(), reviews)));
    }

    private static ProposalDossierView reported(ProposalDossierView view, ReportReceived e) {
        ReferralView.ReceivedReportView report = new ReferralView.ReceivedReportView(
                e.number(), e.opinion(), e.vote(), e.textHash(), e.late(), e.occurredOn());
        return reviewed(view, e.reviewId(), review -> review.reported(report));
    }

    /** A late report on a proposal that is already on an agenda again changes the record, not the state (C06). */
    private static ProposalDossierView reviewed(
            ProposalDossierView view, ReviewId review, UnaryOperator<ReferralView.ReviewView> change) {
        List<ReferralView> all = view.referrals().stream()
                .map(referral -> referral.change(review, change))
                .toList();
        return switch (view.state()) {
            case REFERRED, OVERDUE -> view.referred(reviewState(all.getLast()), all);
            case REFERRED_AFTER_RETURN ->
                view.referred(all.getLast().over() ? ProposalState.RETURNED : ProposalState.REFERRED_AFTER_RETURN, all);
            case DRAFTED,
                    SUBMITTED,
                    ON_AGENDA_FOR_REFERRAL,
                    REPORTED,
                    ON_AGENDA_FOR_DECISION,
                    REJECTED,
                    AWAITING_MAYOR,
                    RETURNED,
                    ON_AGENDA_AFTER_RETURN,
                    INSISTED,
                    LAPSED,
                    FINAL,
                    SENT,
                    IN_FORCE,
                    STAYED,
                    ANNULLED,
                    WITHDRAWN,
                    CLOSED_WITH_TERM -> view.referred(view.state(), all);
        };
    }

    /** With no review left and none that came to anything, the proposal is to be referred again. */
    private static ProposalDossierView lapsed(ProposalDossierView view, ReviewMarkedLapsed e) {
        ProposalDossierView next = reviewed(view, e.reviewId(), ReferralView.ReviewView::lapsed);
        return e.referAgain() ? next.referred(ProposalState.SUBMITTED, next.referrals()) : next;
    }

    private static ProposalState reviewState(ReferralView latest) {
        if (!latest.over()) {
            return ProposalState.REFERRED;
        }
        return latest.overdue() ? ProposalState.OVERDUE : ProposalState.REPORTED;
    }

    private static ProposalDossierView decided(ProposalDossierView view, DecisionRecorded e) {
        DecisionView decision = new DecisionView(
                e.decision(),
                e.number(),
                e.occurredOn(),
                e.sittingId(),
                e.itemNumber(),
                e.accepted(),
                e.vote(),
                e.frozenPlan(),
                e.officiants(),
                List.of(),
                toSign(e.officiants()),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
        return view.decided(
                e.accepted() ? ProposalState.AWAITING_MAYOR : ProposalState.REJECTED, and(view.decisions(), decision));
    }

    private static List<MissingSignatureView> toSign(Officiants officiants) {
        List<MissingSignatureView> missing = new ArrayList<>();
        missing.add(new MissingSignatureView(officiants.chair(), SignatoryCapacity.CHAIR));
        officiants.clerks().forEach(clerk -> missing.add(new MissingSignatureView(clerk, SignatoryCapacity.CLERK)));
        return missing;
    }

    private static ProposalDossierView restarted(ProposalDossierView view, DecisionClockRestarted e) {
        return change(view, view.state(), e.decision(), decision -> {
            List<ClockView> replaced =
                    ClockView.end(decision.clocks(), e.clock().kind(), ClockStanding.REPLACED, e.occurredOn());
            return decision.timed(ClockView.start(replaced, e.clock(), e.retrospective()));
        });
    }

    private static ProposalDossierView change(
            ProposalDossierView view, ProposalState now, int decision, UnaryOperator<DecisionView> change) {
        return view.decided(
                now,
                view.decisions().stream()
                        .map(known -> known.decision() == decision ? change.apply(known) : known)
                        .toList());
    }

    private static <T> List<T> and(List<T> list, T added) {
        List<T> all = new ArrayList<>(list);
        all.add(added);
        return List.copyOf(all);
    }
}
