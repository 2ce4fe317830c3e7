package org.defter.query.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.defter.kernel.commission.review.PositionTaken;
import org.defter.kernel.commission.review.ReportDrafted;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReviewClockExtended;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewClockStopped;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.commission.review.ReviewLapsed;
import org.defter.kernel.commission.review.ReviewMeetingHeld;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.commission.review.ReviewPassedOn;
import org.defter.kernel.commission.review.ReviewStanding;
import org.defter.kernel.law.Clock;
import org.defter.query.law.ClockStanding;
import org.defter.query.law.ClockView;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;

/** How the events of a review add up to its dossier. */
public final class ReviewDossierFold implements DossierFold<ReviewDossierView, ReviewEvent> {

    private static final Set<Class<? extends ReviewEvent>> IGNORES = Set.of();

    @Override
    public Class<ReviewEvent> root() {
        return ReviewEvent.class;
    }

    @Override
    public Set<Class<? extends ReviewEvent>> ignores() {
        return IGNORES;
    }

    @Override
    public ReviewDossierView evolve(@Nullable ReviewDossierView view, ReviewEvent event, EventStamp stamp) {
        if (event instanceof ReviewOpened e) {
            return opened(e, stamp);
        }
        return after(DossierFold.begun(view, event), event);
    }

    private static ReviewDossierView opened(ReviewOpened e, EventStamp stamp) {
        return new ReviewDossierView(
                e.reviewId(),
                stamp.version(),
                e.municipalityId(),
                e.proposalId(),
                e.title(),
                e.meetingId(),
                e.sittingId(),
                e.itemNumber(),
                e.mode(),
                e.commissions(),
                e.occurredOn(),
                ReviewState.OPEN,
                e.clockKind(),
                null,
                List.of(),
                null,
                List.of(),
                null,
                false,
                List.of(),
                null);
    }

    private static ReviewDossierView after(ReviewDossierView view, ReviewEvent event) {
        return switch (event) {
            case ReviewOpened _ -> view;
            case ReviewClockStarted e -> view.timed(ClockView.started(e.clock(), e.retrospective()), view.late());
            case ReviewClockExtended e ->
                view.timed(
                        period(view, e.before())
                                .extended(
                                        e.clock(),
                                        e.retrospective(),
                                        new ClockView.ExtensionView(
                                                e.before().lastDay(),
                                                e.clock().lastDay(),
                                                e.cause(),
                                                e.explanation(),
                                                e.occurredOn())),
                        view.late());
            case ReviewClockRanOut e ->
                view.timed(period(view, e.clock()).ended(ClockStanding.RAN_OUT, e.occurredOn()), true);
            case ReviewClockStopped e ->
                view.timed(period(view, e.clock()).ended(ClockStanding.STOPPED, e.occurredOn()), view.late());
            case ReviewMeetingHeld e -> met(view, e);
            case ReportDrafted e ->
                view.drafted(new ReviewDossierView.DraftView(e.draft(), e.text(), e.textHash(), e.occurredOn()));
            case PositionTaken e -> positioned(view, e);
            case ReportIssued e -> issued(view, e);
            case ReviewPassedOn e -> passedOn(view, e);
            case ReviewLapsed e -> view.lapsed(new ReviewDossierView.LapseView(e.reason(), e.occurredOn()));
        };
    }

    private static ClockView period(ReviewDossierView view, Clock clock) {
        ClockView known = view.clock();
        return new ClockView(
                clock,
                ClockStanding.RUNNING,
                known != null && known.retrospective(),
                null,
                known == null ? List.of() : known.extensions());
    }

    private static ReviewDossierView passedOn(ReviewDossierView view, ReviewPassedOn e) {
        List<ReviewDossierView.SuccessionView> all = new ArrayList<>(view.successions());
        all.add(new ReviewDossierView.SuccessionView(e.from(), e.to(), e.occurredOn()));
        return view.passedOn(ReviewStanding.passed(view.commissions(), e), all);
    }

    private static ReviewDossierView met(ReviewDossierView view, ReviewMeetingHeld e) {
        List<ReviewDossierView.ReviewMeetingView> all = new ArrayList<>(view.meetings());
        all.add(new ReviewDossierView.ReviewMeetingView(
                e.commissionId(),
                e.occurredOn(),
                e.attendees(),
                e.guests(),
                e.members(),
                e.quorum(),
                e.ruleset(),
                e.explanation()));
        return view.met(all);
    }

    /** A position replaces the member's earlier one; one on a draft that is no longer the latest counts for nothing. */
    private static ReviewDossierView positioned(ReviewDossierView view, PositionTaken e) {
        ReviewDossierView.DraftView draft = view.draft();
        if (draft == null || !draft.textHash().equals(e.textHash())) {
            return view;
        }
        List<ReviewDossierView.PositionView> all = new ArrayList<>();
        for (ReviewDossierView.PositionView taken : view.positions()) {
            if (!taken.position().personId().equals(e.position().personId())
                    || !taken.commissionId().equals(e.commissionId())) {
                all.add(taken);
            }
        }
        all.add(new ReviewDossierView.PositionView(e.commissionId(), e.position(), e.occurredOn()));
        return view.positioned(all);
    }

    private static ReviewDossierView issued(ReviewDossierView view, ReportIssued e) {
        return view.issued(
                new ReviewDossierView.ReportView(
                        e.number(),
                        e.reportDate(),
                        e.text(),
                        e.textHash(),
                        e.positions(),
                        e.members(),
                        e.signaturesNeeded(),
                        e.ruleset(),
                        e.explanation(),
                        e.occurredOn()),
                e.late());
    }
}
