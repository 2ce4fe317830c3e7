package org.defter.command.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.command.ActContext;
import org.defter.command.NumberSource;
import org.defter.command.Rejected;
import org.defter.command.proposal.Proposal.Subject;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.municipality.UnitTree;
import org.defter.kernel.plan.PlanStanding;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DocumentAttached;
import org.defter.kernel.proposal.PlacedOnAgenda;
import org.defter.kernel.proposal.ProposalAmended;
import org.defter.kernel.proposal.ProposalClosedWithTerm;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.defter.kernel.proposal.ProposalWithdrawn;
import org.defter.kernel.proposal.ReferredToCommissions;
import org.defter.kernel.proposal.RemovedFromAgenda;
import org.defter.kernel.proposal.ReportReceived;
import org.defter.kernel.proposal.ReviewMarkedLapsed;
import org.defter.kernel.proposal.ReviewMarkedOverdue;
import org.defter.kernel.proposal.TakenOffAgenda;

/**
 * Decides on proposals until the council has decided; what follows is decided by {@link DecisionDecider}.
 *
 * <table>
 * <caption>Commands by state: an event, nothing, or a refusal. Acts of a sitting or commission that come too late for the
 * proposal change nothing: what happened there stays on record there. Decided stands for what follows a decision,
 * Returned aside.</caption>
 * <tr><th>command</th><th>Undrafted</th><th>Drafted</th><th>Submitted</th><th>OnAgenda</th><th>Referred</th>
 * <th>Reviewed</th><th>Withdrawn</th><th>ClosedWithTerm</th><th>Decided</th><th>Returned</th></tr>
 * <tr><td>DraftProposal</td><td>ProposalDrafted</td><td colspan="9">PROPOSAL_ALREADY_DRAFTED</td></tr>
 * <tr><td>AttachDocument</td><td>PROPOSAL_NOT_DRAFTED</td><td colspan="5">DocumentAttached</td>
 * <td>PROPOSAL_IS_WITHDRAWN</td><td>PROPOSAL_CLOSED_WITH_TERM</td><td colspan="2">ALREADY_DECIDED</td></tr>
 * <tr><td>SubmitProposal</td><td>PROPOSAL_NOT_DRAFTED</td><td>ProposalSubmitted, PLAN_NOT_READY, AUTHORITY_ALREADY_ASKED</td>
 * <td colspan="4">ALREADY_SUBMITTED</td><td>PROPOSAL_IS_WITHDRAWN</td><td>PROPOSAL_CLOSED_WITH_TERM</td>
 * <td colspan="2">ALREADY_DECIDED</td></tr>
 * <tr><td>WithdrawProposal</td><td>PROPOSAL_NOT_DRAFTED</td><td colspan="5">ProposalWithdrawn</td><td>nothing</td>
 * <td>PROPOSAL_CLOSED_WITH_TERM</td><td colspan="2">ALREADY_DECIDED</td></tr>
 * <tr><td>PlaceOnAgenda</td><td>PROPOSAL_NOT_DRAFTED</td><td>NOT_ON_AGENDA</td><td>PlacedOnAgenda</td>
 * <td>PlacedOnAgenda</td><td>NOT_ON_AGENDA</td><td>PlacedOnAgenda</td><td colspan="3">nothing</td>
 * <td>PlacedOnAgenda, NOT_ON_AGENDA while with commissions</td></tr>
 * <tr><td>TakeOffAgenda</td><td>PROPOSAL_NOT_DRAFTED</td><td>NOT_ON_AGENDA</td><td>nothing</td>
 * <td>TakenOffAgenda, nothing if on another</td><td colspan="5">nothing</td><td>TakenOffAgenda, nothing if not on that one</td></tr>
 * <tr><td>RemoveFromAgenda</td><td>PROPOSAL_NOT_DRAFTED</td><td>NOT_ON_AGENDA</td><td>nothing</td>
 * <td>RemovedFromAgenda, nothing if on another</td><td colspan="5">nothing</td><td>RemovedFromAgenda, nothing if not on that one</td></tr>
 * <tr><td>ReferToCommissions</td><td>PROPOSAL_NOT_DRAFTED</td><td colspan="2">NOT_ON_AGENDA</td>
 * <td>ReferredToCommissions, nothing if on another agenda</td><td colspan="5">nothing</td>
 * <td>ReferredToCommissions, nothing if not on that agenda</td></tr>
 * <tr><td>ReceiveReport</td><td>PROPOSAL_NOT_DRAFTED</td><td>NOT_REFERRED</td>
 * <td>NOT_REFERRED, nothing if it was on an agenda before</td><td>ReportReceived if it is overdue, else nothing</td>
 * <td colspan="2">ReportReceived, nothing if it was received</td><td colspan="3">nothing</td>
 * <td>ReportReceived once referred again, else nothing</td></tr>
 * <tr><td>MarkReviewOverdue, MarkReviewLapsed</td><td>PROPOSAL_NOT_DRAFTED</td><td>NOT_REFERRED</td>
 * <td>NOT_REFERRED or nothing if it was on an agenda before</td><td>nothing</td><td>ReviewMarkedOverdue, ReviewMarkedLapsed</td>
 * <td colspan="4">nothing</td><td>ReviewMarkedOverdue or nothing, ReviewMarkedLapsed or nothing</td></tr>
 * <tr><td>CloseWithTerm</td><td>PROPOSAL_NOT_DRAFTED</td><td>NOT_REFERRED</td>
 * <td>NOT_REFERRED, nothing if it was on an agenda before</td><td>nothing</td>
 * <td>ProposalClosedWithTerm if awaited, else nothing</td><td colspan="4">nothing</td>
 * <td>ReviewMarkedLapsed if awaited, else nothing</td></tr>
 * <tr><td>RecordDecision</td><td>PROPOSAL_NOT_DRAFTED</td><td colspan="2">NOT_ON_AGENDA</td>
 * <td>DecisionRecorded (+ DecisionClockStarted), NOT_ON_AGENDA if on another agenda</td><td colspan="2">NOT_ON_AGENDA</td>
 * <td colspan="3">nothing</td>
 * <td>DecisionLapsed, DecisionRecorded, DecisionClockStarted; NOT_ON_AGENDA, nothing from a sitting of before</td></tr>
 * <tr><td>RecordAmendments</td><td>PROPOSAL_NOT_DRAFTED</td><td colspan="5">NOT_DECIDED</td><td colspan="2">nothing</td>
 * <td colspan="2">ProposalAmended, once for each decision</td></tr>
 * </table>
 *
 * <p>A unit may withdraw until the council has decided: as a draft, submitted, on an agenda, with commissions, reported
 * on, sent back or put off. From the decision on it is the council's, also while the mayor has returned it: only the
 * council may change it or let it lapse (D04).
 *
 * <p>What a policy sends again after a crash changes nothing, however far the proposal has come since: a sitting places
 * it once, refers only what is on its own agenda, and a review reports once.
 */
final class ProposalDecider {

    private ProposalDecider() {}

    static List<ProposalEvent> draft(DraftProposal c, Proposal proposal, UnitTree units, ActContext act) {
        return switch (proposal) {
            case Proposal.Undrafted _ -> List.of(drafted(c, units, act));
            case Proposal.Undecided _, Proposal.Withdrawn _, Proposal.ClosedWithTerm _, Proposal.Decided _ ->
                throw Rejected.because(ProposalRejection.PROPOSAL_ALREADY_DRAFTED);
        };
    }

    private static ProposalDrafted drafted(DraftProposal c, UnitTree units, ActContext act) {
        act.requireUnit(c.unitId());
        LocalDate day = act.occurredOn(c.occurredOn());
        if (!units.exists(c.unitId(), day)) {
            throw Rejected.because(ProposalRejection.PROPOSING_UNIT_UNKNOWN, "unit", c.unitId(), "day", day);
        }
        requireComplete(c.request());
        return new ProposalDrafted(
                c.proposalId(),
                c.municipalityId(),
                c.unitId(),
                c.title(),
                c.matter(),
                c.request(),
                c.legalBases(),
                c.text(),
                day);
    }

    private static void requireComplete(ProposalRequest request) {
        if (!request.complete()) {
            throw Rejected.because(ProposalRejection.REQUEST_INCOMPLETE, "kind", request.kind());
        }
    }

    static List<ProposalEvent> attach(AttachDocument c, Proposal proposal, ActContext act) {
        Proposal.Undecided undecided = undecided(proposal);
        act.requireUnit(undecided.subject().unitId());
        LocalDate day = act.occurredOn(c.occurredOn());
        return List.of(new DocumentAttached(c.proposalId(), c.documentId(), c.title(), c.mediaType(), c.sha256(), day));
    }

    /**
     * Submits.
     *
     * @param plan where the plan stands that the request is about; none where it is about none
     * @param claims who may bring a frozen version before the council: one proposal only
     */
    static List<ProposalEvent> submit(
            SubmitProposal c, Proposal proposal, Optional<PlanStanding> plan, VersionClaims claims, ActContext act) {
        return switch (undecided(proposal)) {
            case Proposal.Drafted(Subject subject) -> List.of(submitted(c, subject, plan, claims, act));
            case Proposal.Submitted _, Proposal.OnAgenda _, Proposal.Referred _, Proposal.Reviewed _ ->
                throw Rejected.because(ProposalRejection.ALREADY_SUBMITTED);
        };
    }

    private static ProposalSubmitted submitted(
            SubmitProposal c, Subject subject, Optional<PlanStanding> plan, VersionClaims claims, ActContext act) {
        act.requireUnit(subject.unitId());
        LocalDate day = act.occurredOn(c.occurredOn(), subject.since());
        return new ProposalSubmitted(
                c.proposalId(), PlanReadiness.version(subject.request().kind(), plan, claims), day);
    }

    static List<ProposalEvent> withdraw(WithdrawProposal c, Proposal proposal, ActContext act) {
        return switch (proposal) {
            case Proposal.Undrafted _ -> throw notDrafted();
            case Proposal.Undecided undecided -> List.of(withdrawn(c, undecided.subject(), act));
            case Proposal.Withdrawn _ -> List.of();
            case Proposal.ClosedWithTerm _ -> throw closed();
            case Proposal.Decided _ -> throw Rejected.because(ProposalRejection.ALREADY_DECIDED);
        };
    }

    private static ProposalWithdrawn withdrawn(WithdrawProposal c, Subject subject, ActContext act) {
        act.requireUnit(subject.unitId());
        return new ProposalWithdrawn(c.proposalId(), c.reason(), act.occurredOn(c.occurredOn(), subject.since()));
    }

    // -- what sittings and commissions did

    static List<ProposalEvent> place(PlaceOnAgenda c, Proposal proposal) {
        return switch (proposal) {
            case Proposal.Undrafted _ -> throw notDrafted();
            case Proposal.Drafted _ -> throw Rejected.because(ProposalRejection.NOT_ON_AGENDA);
            case Proposal.OnAgenda on when waived(c, on) || renumbered(c, on) -> List.of(placed(c));
            case Proposal.Submitted _, Proposal.OnAgenda _, Proposal.Reviewed _ ->
                proposal.subject().sittings().contains(c.sittingId()) ? List.of() : List.of(placed(c));
            case Proposal.Referred referred -> {
                if (!referred.subject().sittings().contains(c.sittingId())) {
                    throw Rejected.because(ProposalRejection.NOT_ON_AGENDA);
                }
                yield List.of();
            }
            case Proposal.Returned returned -> place(c, returned.way());
            case Proposal.Withdrawn _, Proposal.ClosedWithTerm _, Proposal.Decided _ -> List.of();
        };
    }

    /** The sitting that was to refer it decides it without a commission (A05). */
    private static boolean waived(PlaceOnAgenda c, Proposal.OnAgenda on) {
        return on.sittingId().equals(c.sittingId())
                && on.purpose() == ItemPurpose.REFERRAL
                && c.purpose() == ItemPurpose.DECISION;
    }

    /** Before the agenda was announced it was moved to another place on it. */
    private static boolean renumbered(PlaceOnAgenda c, Proposal.OnAgenda on) {
        return on.sittingId().equals(c.sittingId()) && on.purpose() == c.purpose() && on.itemNumber() != c.itemNumber();
    }

    private static PlacedOnAgenda placed(PlaceOnAgenda c) {
        return new PlacedOnAgenda(
                c.proposalId(), c.sittingId(), c.itemNumber(), c.purpose(), c.sittingDay(), c.occurredOn());
    }

    static List<ProposalEvent> takeOff(TakeOffAgenda c, Proposal proposal) {
        return offAgenda(
                proposal,
                c.sittingId(),
                new TakenOffAgenda(c.proposalId(), c.sittingId(), c.itemNumber(), c.purpose(), c.occurredOn()));
    }

    static List<ProposalEvent> remove(RemoveFromAgenda c, Proposal proposal) {
        return offAgenda(
                proposal,
                c.sittingId(),
                new RemovedFromAgenda(
                        c.proposalId(), c.sittingId(), c.itemNumber(), c.purpose(), c.reason(), c.occurredOn()));
    }

    /** What happened, if the proposal is on the agenda of that sitting; nothing if it has gone on. */
    private static List<ProposalEvent> offAgenda(Proposal proposal, SittingId sitting, ProposalEvent happened) {
        return switch (proposal) {
            case Proposal.Undrafted _ -> throw notDrafted();
            case Proposal.Drafted _ -> throw Rejected.because(ProposalRejection.NOT_ON_AGENDA);
            case Proposal.OnAgenda on -> on.sittingId().equals(sitting) ? List.of(happened) : List.of();
            case Proposal.Returned returned -> offAgenda(returned.way(), sitting, happened);
            case Proposal.Submitted _,
                    Proposal.Referred _,
                    Proposal.Reviewed _,
                    Proposal.Withdrawn _,
                    Proposal.ClosedWithTerm _,
                    Proposal.Decided _ -> List.of();
        };
    }

    static List<ProposalEvent> refer(ReferToCommissions c, Proposal proposal) {
        return switch (proposal) {
            case Proposal.Undrafted _ -> throw notDrafted();
            case Proposal.Drafted _, Proposal.Submitted _ -> throw Rejected.because(ProposalRejection.NOT_ON_AGENDA);
            case Proposal.OnAgenda on -> on.sittingId().equals(c.sittingId()) ? List.of(referred(c)) : List.of();
            case Proposal.Returned returned ->
                returned.onAgendaOf(c.sittingId(), ItemPurpose.RETURN) ? List.of(referred(c)) : List.of();
            case Proposal.Referred _,
                    Proposal.Reviewed _,
                    Proposal.Withdrawn _,
                    Proposal.ClosedWithTerm _,
                    Proposal.Decided _ -> List.of();
        };
    }

    private static ReferredToCommissions referred(ReferToCommissions c) {
        return new ReferredToCommissions(
                c.proposalId(), c.sittingId(), c.meetingId(), c.itemNumber(), c.mode(), c.referrals(), c.occurredOn());
    }

    /**
     * A report after the period has run out is accepted and flagged (C06), also when the item is on an agenda already, as
     * long as the council has not decided.
     */
    static List<ProposalEvent> receive(ReceiveReport c, Proposal proposal) {
        return switch (proposal) {
            case Proposal.Undrafted _ -> throw notDrafted();
            case Proposal.Drafted _ -> throw Rejected.because(ProposalRejection.NOT_REFERRED);
            case Proposal.Submitted submitted -> {
                if (submitted.subject().sittings().isEmpty()) {
                    throw Rejected.because(ProposalRejection.NOT_REFERRED);
                }
                yield List.of();
            }
            case Proposal.Referred referred -> received(c, referred);
            case Proposal.Reviewed reviewed -> received(c, reviewed);
            case Proposal.OnAgenda on ->
                on.subject().reviews().overdue().contains(c.reviewId()) ? received(c, on) : List.of();
            case Proposal.Returned returned ->
                isSince(c.reviewId(), returned.way()) ? receive(c, returned.way()) : List.of();
            case Proposal.Withdrawn _, Proposal.ClosedWithTerm _, Proposal.Decided _ -> List.of();
        };
    }

    /** Whether a review was opened since the decision was returned; one of before came too late for it. */
    private static boolean isSince(ReviewId review, Proposal.Undecided way) {
        return way.subject().reviews().overdue().contains(review)
                || switch (way) {
                    case Proposal.Referred referred -> referred.awaited().contains(review);
                    case Proposal.Drafted _, Proposal.Submitted _, Proposal.OnAgenda _, Proposal.Reviewed _ -> false;
                };
    }

    private static List<ProposalEvent> received(ReceiveReport c, Proposal.Undecided proposal) {
        return proposal.subject().reviews().reported().contains(c.reviewId())
                ? List.of()
                : List.of(new ReportReceived(
                        c.proposalId(),
                        c.reviewId(),
                        c.number(),
                        c.opinion(),
                        c.vote(),
                        c.textHash(),
                        c.late(),
                        c.occurredOn()));
    }

    static List<ProposalEvent> markOverdue(MarkReviewOverdue c, Proposal proposal) {
        return awaiting(c.reviewId(), proposal)
                .map(_ -> List.<ProposalEvent>of(new ReviewMarkedOverdue(c.proposalId(), c.reviewId(), c.occurredOn())))
                .orElse(List.of());
    }

    /**
     * A review that lapsed is not awaited any more. If it was the last one and none has reported or used up its time, the
     * proposal is to be referred again: no commission has had its say. A returned matter comes back to the council, which
     * has decided before.
     */
    static List<ProposalEvent> markLapsed(MarkReviewLapsed c, Proposal proposal) {
        return awaiting(c.reviewId(), proposal)
                .map(referred -> List.<ProposalEvent>of(new ReviewMarkedLapsed(
                        c.proposalId(),
                        c.reviewId(),
                        c.reason(),
                        isToBeReferredAgain(proposal, referred),
                        c.occurredOn())))
                .orElse(List.of());
    }

    private static boolean isToBeReferredAgain(Proposal proposal, Proposal.Referred referred) {
        return switch (proposal) {
            case Proposal.Undecided _ ->
                referred.awaited().size() == 1 && referred.subject().reviews().cameToNothing();
            case Proposal.Undrafted _, Proposal.Withdrawn _, Proposal.ClosedWithTerm _, Proposal.Decided _ -> false;
        };
    }

    /**
     * An open referral ends with the term; what is reviewed, on an agenda or decided is not one (A09). Of a returned matter
     * only the referral ends: its decision has a number, and what becomes of it is for the council to say (D03, D04).
     */
    static List<ProposalEvent> closeWithTerm(CloseWithTerm c, Proposal proposal) {
        return switch (proposal) {
            case Proposal.Returned returned ->
                markLapsed(
                        new MarkReviewLapsed(c.proposalId(), c.reviewId(), LapseReason.TERM_ENDED, c.occurredOn()),
                        returned);
            case Proposal.Undrafted _,
                    Proposal.Undecided _,
                    Proposal.Withdrawn _,
                    Proposal.ClosedWithTerm _,
                    Proposal.Decided _ ->
                awaiting(c.reviewId(), proposal)
                        .map(_ -> List.<ProposalEvent>of(
                                new ProposalClosedWithTerm(c.proposalId(), c.councilId(), c.occurredOn())))
                        .orElse(List.of());
        };
    }

    /** The proposal with commissions, if that review is among those it waits for. */
    private static Optional<Proposal.Referred> awaiting(ReviewId review, Proposal proposal) {
        return switch (proposal) {
            case Proposal.Undrafted _ -> throw notDrafted();
            case Proposal.Drafted _ -> throw Rejected.because(ProposalRejection.NOT_REFERRED);
            case Proposal.Submitted submitted -> {
                if (submitted.subject().sittings().isEmpty()) {
                    throw Rejected.because(ProposalRejection.NOT_REFERRED);
                }
                yield Optional.empty();
            }
            case Proposal.Referred referred ->
                referred.awaited().contains(review) ? Optional.of(referred) : Optional.empty();
            case Proposal.Returned returned -> awaiting(review, returned.way());
            case Proposal.Reviewed _,
                    Proposal.OnAgenda _,
                    Proposal.Withdrawn _,
                    Proposal.ClosedWithTerm _,
                    Proposal.Decided _ -> Optional.empty();
        };
    }

    static List<ProposalEvent> record(
            RecordDecision c, Proposal proposal, LawInForce law, NumberSource numbers, ActContext act) {
        return switch (proposal) {
            case Proposal.Undrafted _ -> throw notDrafted();
            case Proposal.Drafted _, Proposal.Submitted _, Proposal.Referred _, Proposal.Reviewed _ ->
                throw Rejected.because(ProposalRejection.NOT_ON_AGENDA);
            case Proposal.OnAgenda on -> recorded(c, on, law, numbers, act);
            case Proposal.Returned returned -> ReturnDecider.change(c, returned, law, numbers, act);
            case Proposal.Withdrawn _, Proposal.ClosedWithTerm _, Proposal.Decided _ -> List.of();
        };
    }

    private static List<ProposalEvent> recorded(
            RecordDecision c, Proposal.OnAgenda on, LawInForce law, NumberSource numbers, ActContext act) {
        if (on.purpose() != ItemPurpose.DECISION || !on.sittingId().equals(c.sittingId())) {
            throw Rejected.because(ProposalRejection.NOT_ON_AGENDA);
        }
        return decided(c, 1, law, numbers, act);
    }

    /** The decision with its number, and the mayor's period if it was accepted. */
    static List<ProposalEvent> decided(
            RecordDecision c, int ordinal, LawInForce law, NumberSource numbers, ActContext act) {
        int year = c.occurredOn().getYear();
        boolean accepted = c.vote().outcome().result() == VoteResult.ACCEPTED;
        DecisionRecorded decided = new DecisionRecorded(
                c.proposalId(),
                ordinal,
                new DecisionNumber(c.councilId(), year, numbers.draw(year, c.decisionNumber())),
                c.sittingId(),
                c.itemNumber(),
                accepted,
                c.vote(),
                c.frozenPlan(),
                c.officiants(),
                c.occurredOn());
        if (!accepted) {
            return List.of(decided);
        }
        Clock clock = law.on(c.occurredOn())
                .clock(ClockKind.MAYOR_RETURN, c.occurredOn())
                .result();
        return List.of(
                decided,
                new DecisionClockStarted(
                        c.proposalId(), decided.decision(), clock, clock.runOutOn(act.today()), c.occurredOn()));
    }

    /** Once for a decision; the decision itself is recorded before. Those of a decision that was replaced change nothing. */
    static List<ProposalEvent> amend(RecordAmendments c, Proposal proposal) {
        return switch (proposal) {
            case Proposal.Undrafted _ -> throw notDrafted();
            case Proposal.Undecided _ -> throw Rejected.because(ProposalRejection.NOT_DECIDED);
            case Proposal.Withdrawn _, Proposal.ClosedWithTerm _ -> List.of();
            case Proposal.Decided decided ->
                decided.decision().on(Decision.Milestone.AMENDED) != null
                                || !decided.decision().sittingId().equals(c.sittingId())
                        ? List.of()
                        : List.of(new ProposalAmended(
                                c.proposalId(),
                                decided.decision().ordinal(),
                                c.motion(),
                                c.base(),
                                c.changes(),
                                c.frozenPlan(),
                                c.textChanges(),
                                c.text(),
                                c.occurredOn()));
        };
    }

    private static Proposal.Undecided undecided(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Undrafted _ -> throw notDrafted();
            case Proposal.Undecided undecided -> undecided;
            case Proposal.Withdrawn _ -> throw Rejected.because(ProposalRejection.PROPOSAL_IS_WITHDRAWN);
            case Proposal.ClosedWithTerm _ -> throw closed();
            case Proposal.Decided _ -> throw Rejected.because(ProposalRejection.ALREADY_DECIDED);
        };
    }

    private static Rejected closed() {
        return Rejected.because(ProposalRejection.PROPOSAL_CLOSED_WITH_TERM);
    }

    private static Rejected notDrafted() {
        return Rejected.because(ProposalRejection.PROPOSAL_NOT_DRAFTED);
    }
}
