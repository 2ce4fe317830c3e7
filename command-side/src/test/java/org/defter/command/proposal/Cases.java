package org.defter.command.proposal;

import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.proposal.Proposals.FROZEN;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.SignatoryCapacity;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.DayKind;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.calendar.BusinessCalendar;
import org.defter.kernel.law.vote.VoteRequirement;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.proposal.CourtReference;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.defter.kernel.proposal.DecisionDelivered;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionInsisted;
import org.defter.kernel.proposal.DecisionLapsed;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionReturned;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionSigned;
import org.defter.kernel.proposal.DecisionStayed;
import org.defter.kernel.proposal.FinalityCause;
import org.defter.kernel.proposal.LapseCause;
import org.defter.kernel.proposal.LawsuitRecorded;
import org.defter.kernel.proposal.Plaintiff;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.Proposals;
import org.defter.kernel.proposal.ReceiptAcknowledged;
import org.defter.kernel.proposal.ReferredToCommissions;
import org.defter.kernel.proposal.RequestKind;
import org.jspecify.annotations.Nullable;

/**
 * Histories of a proposal decided on 15 March 2024; the mayor's period ends on the 22nd in a metropolitan, on the 20th in
 * an ordinary municipality. The chair is person 1, the clerks are persons 4 and 5.
 *
 * @param kind the kind of the municipality
 * @param events what has happened
 */
record Cases(MunicipalityKind kind, List<ProposalEvent> events) {

    static final LocalDate DECIDED_ON = LocalDate.of(2024, 3, 15);
    static final DecisionNumber NUMBER = new DecisionNumber(Councils.METROPOLITAN, 2024, 12);
    static final ProposalRequest REQUEST = ProposalRequest.ofPlan(RequestKind.ADOPT_PLAN, Plans.PLAN, null);
    static final String AUTHORITY = "Örnek Valiliği";
    static final LocalDate RETURNED_ON = LocalDate.of(2024, 3, 20);
    static final LocalDate RECONSIDERED_ON = LocalDate.of(2024, 4, 8);
    static final SittingId RECONSIDERATION = Proposals.RECONSIDERATION_SITTING;
    static final ReviewId SECOND_REVIEW = Proposals.SECOND_REVIEW;
    static final String REASONS = "5393 sayılı Kanunun 18. maddesine aykırı (örnek)";
    static final FrozenPlan CHANGED = new FrozenPlan(Plans.PLAN, 2, "cd".repeat(32));
    static final CourtReference SUIT = new CourtReference("Örnek 1. İdare Mahkemesi", "2024/1010", null);
    static final CourtReference RULING = new CourtReference("Örnek 1. İdare Mahkemesi", "2024/1010", "2024/77");

    /** On the agenda of the sitting that decides. */
    static Cases toBeDecided(MunicipalityKind kind) {
        List<ProposalEvent> events = Proposals.submitted(Proposals.drafted(municipality(kind)));
        return new Cases(
                kind,
                Proposals.and(events, Proposals.placed(Proposals.DECISION_SITTING, ItemPurpose.DECISION, DECIDED_ON)));
    }

    /** Accepted; the mayor's period runs. */
    static Cases accepted(MunicipalityKind kind) {
        Cases before = toBeDecided(kind);
        return before.with(before.decision(17))
                .with(new DecisionClockStarted(
                        PROPOSAL, 1, before.clock(ClockKind.MAYOR_RETURN, DECIDED_ON), false, DECIDED_ON));
    }

    /** Rejected. */
    static Cases rejected(MunicipalityKind kind) {
        Cases before = toBeDecided(kind);
        return before.with(before.decision(3));
    }

    DecisionRecorded decision(int yes) {
        return new DecisionRecorded(
                PROPOSAL,
                1,
                NUMBER,
                Proposals.DECISION_SITTING,
                7,
                yes == 17,
                vote(yes),
                Proposals.FROZEN,
                Sittings.OFFICIANTS,
                DECIDED_ON);
    }

    /** Seventeen of 31 voted, so many of them for it. */
    VoteRecord vote(int yes) {
        return Sittings.accepted(Sittings.law(municipality(kind), DECIDED_ON), 31, 17, yes);
    }

    /** The k-th person signs. */
    Cases signed(int k, LocalDate day) {
        return with(signature(k, day));
    }

    static DecisionSigned signature(int k, LocalDate day) {
        return new DecisionSigned(
                PROPOSAL, 1, person(k), k == 1 ? SignatoryCapacity.CHAIR : SignatoryCapacity.CLERK, day);
    }

    /** All three sign. */
    Cases signed(LocalDate day) {
        return signed(1, day).signed(4, day).signed(5, day);
    }

    /** The text reached the mayor. */
    Cases delivered(LocalDate day) {
        return with(new DecisionDelivered(PROPOSAL, 1, day));
    }

    /** The period that started on that day ran out. */
    Cases ranOut(ClockKind period, LocalDate start) {
        return with(ranOutOf(period, start));
    }

    DecisionClockRanOut ranOutOf(ClockKind period, LocalDate start) {
        Clock clock = clock(period, start);
        return new DecisionClockRanOut(PROPOSAL, 1, clock, clock.lastDay());
    }

    /** Final, as the mayor's period ran out. */
    Cases finalised() {
        Cases next = ranOut(ClockKind.MAYOR_RETURN, DECIDED_ON);
        for (ProposalEvent event : finality(FinalityCause.RETURN_PERIOD_RAN_OUT, finalOn(), false)) {
            next = next.with(event);
        }
        return next;
    }

    /** What makes it final on that day. */
    List<ProposalEvent> finality(FinalityCause cause, LocalDate day, boolean retrospective) {
        return List.of(
                new DecisionFinalised(PROPOSAL, 1, cause, day),
                new DecisionClockStarted(PROPOSAL, 1, clock(ClockKind.SENDING, day), retrospective, day),
                new DecisionClockStarted(PROPOSAL, 1, clock(ClockKind.ANNOUNCEMENT, day), retrospective, day));
    }

    /** The day on which it is final if nobody signs late and nothing is delivered. */
    LocalDate finalOn() {
        return clock(ClockKind.MAYOR_RETURN, DECIDED_ON).lastDay();
    }

    /** Sent in time. */
    Cases sent(LocalDate day) {
        return with(new DecisionClockStopped(PROPOSAL, 1, clock(ClockKind.SENDING, finalOn()), day))
                .with(new DecisionSent(PROPOSAL, 1, AUTHORITY, false, day));
    }

    /** Received, and so in force. */
    Cases inForce(LocalDate day) {
        return with(new ReceiptAcknowledged(PROPOSAL, 1, "E-1", day))
                .with(new DecisionEnteredIntoForce(PROPOSAL, 1, NUMBER, REQUEST, Proposals.FROZEN, day));
    }

    /** Announced in time. */
    Cases announced(LocalDate day) {
        return with(new DecisionClockStopped(PROPOSAL, 1, clock(ClockKind.ANNOUNCEMENT, finalOn()), day))
                .with(new DecisionAnnounced(PROPOSAL, 1, "ilan panosu", false, day));
    }

    /** Signed, delivered on the day of the decision, and returned by the mayor. */
    Cases returned() {
        Cases delivered = signed(DECIDED_ON).delivered(DECIDED_ON);
        return delivered
                .with(new DecisionClockStopped(PROPOSAL, 1, clock(ClockKind.MAYOR_RETURN, DECIDED_ON), RETURNED_ON))
                .with(giveBack(DECIDED_ON, RETURNED_ON));
    }

    /** The return, with its computation: the period that started on that day. */
    DecisionReturned giveBack(LocalDate start, LocalDate day) {
        Law law = law().on(DECIDED_ON);
        List<Explanation> steps = new ArrayList<>(law.returnable(0).steps());
        Computation<Clock> clock = law.clock(ClockKind.MAYOR_RETURN, start);
        steps.addAll(clock.steps());
        steps.addAll(law.returnInTime(clock.result(), day).steps());
        return new DecisionReturned(
                PROPOSAL, 1, NUMBER, REQUEST, FROZEN, REASONS, law.ruleset().ref(), steps, day);
    }

    /** Returned, and on the agenda of the sitting that comes back to it. */
    Cases toBeReconsidered() {
        return returned().with(Proposals.placed(RECONSIDERATION, ItemPurpose.RETURN, RECONSIDERED_ON));
    }

    /** Returned, and referred once more by that sitting. */
    Cases referredAgain() {
        return toBeReconsidered()
                .with(new ReferredToCommissions(
                        PROPOSAL,
                        RECONSIDERATION,
                        Sittings.MEETING,
                        3,
                        ReferralMode.SEPARATE,
                        List.of(new Referral(SECOND_REVIEW, List.of(Commissions.PLAN_AND_BUDGET))),
                        RECONSIDERED_ON));
    }

    /** The vote on insisting: twenty of 31 present, so many of them for it. */
    VoteRecord insistence(int yes) {
        return Sittings.vote(law().on(RECONSIDERED_ON), VoteRequirement.INSISTENCE, 31, 20, yes);
    }

    DecisionInsisted insistedBy(int yes) {
        return new DecisionInsisted(PROPOSAL, 1, NUMBER, RECONSIDERATION, 3, insistence(yes), RECONSIDERED_ON);
    }

    /** Insisted on and so final. */
    Cases insisted() {
        Cases next = toBeReconsidered().with(insistedBy(16));
        for (ProposalEvent event : next.finalityByInsistence(false)) {
            next = next.with(event);
        }
        return next;
    }

    /** What makes an insisted decision final. */
    List<ProposalEvent> finalityByInsistence(boolean retrospective) {
        List<ProposalEvent> events = new ArrayList<>(finality(FinalityCause.INSISTED, RECONSIDERED_ON, retrospective));
        events.add(new DecisionClockStarted(
                PROPOSAL, 1, clock(ClockKind.LAWSUIT, RECONSIDERED_ON), retrospective, RECONSIDERED_ON));
        return events;
    }

    DecisionLapsed lapsedBy(LapseCause cause, VoteRecord vote) {
        return new DecisionLapsed(
                PROPOSAL, 1, NUMBER, REQUEST, FROZEN, cause, RECONSIDERATION, 3, vote, RECONSIDERED_ON);
    }

    /** Not insisted on. */
    Cases lapsed() {
        return toBeReconsidered().with(lapsedBy(LapseCause.NOT_INSISTED, insistence(15)));
    }

    /** Somebody sued. */
    Cases sued(LocalDate day) {
        return with(suit(Plaintiff.OTHER, false, day));
    }

    static LawsuitRecorded suit(Plaintiff plaintiff, boolean late, LocalDate day) {
        return new LawsuitRecorded(PROPOSAL, 1, NUMBER, plaintiff, SUIT, late, day);
    }

    /** Sued and stayed by the court. */
    Cases stayed(boolean inForce, LocalDate day) {
        return sued(finalOn()).with(new DecisionStayed(PROPOSAL, 1, NUMBER, REQUEST, FROZEN, inForce, RULING, day));
    }

    /** Sued and annulled by the court, nothing of it pending. */
    Cases annulled(boolean inForce, LocalDate day) {
        return sued(finalOn()).with(new DecisionAnnulled(PROPOSAL, 1, NUMBER, REQUEST, FROZEN, inForce, RULING, day));
    }

    /** The period of that kind if it starts on that day; length and last day by heart. */
    Clock clock(ClockKind period, LocalDate start) {
        boolean ordinary = kind == MunicipalityKind.ORDINARY;
        int days = switch (period) {
            case MAYOR_RETURN -> ordinary ? 5 : 7;
            case LAWSUIT -> 10;
            default -> 7;
        };
        LocalDate lastDay = start.plusDays(days);
        LocalDate rolled = switch (lastDay.getDayOfWeek()) {
            case SATURDAY -> lastDay.plusDays(2);
            case SUNDAY -> lastDay.plusDays(1);
            default -> lastDay;
        };
        String rule = switch (period) {
            case MAYOR_RETURN -> "D01";
            case SENDING -> "D06";
            case LAWSUIT -> "D05";
            default -> "D08";
        };
        return new Clock(
                period,
                rule,
                start,
                days,
                DayKind.CALENDAR,
                rolled,
                BusinessCalendar.turkiye().version(),
                Sittings.ruleset(ordinary ? "tr-ordinary-2021-10-29" : "tr-metropolitan-2021-10-29"));
    }

    LawInForce law() {
        return LawInForce.initial(kind);
    }

    Cases with(ProposalEvent event) {
        return new Cases(kind, Stream.concat(events.stream(), Stream.of(event)).toList());
    }

    Proposal state() {
        return after(events);
    }

    static Proposal after(List<ProposalEvent> events) {
        Proposal proposal = Proposal.initial();
        for (ProposalEvent event : events) {
            proposal = proposal.evolve(event);
        }
        return proposal;
    }

    private static MunicipalityId municipality(MunicipalityKind kind) {
        return kind == MunicipalityKind.METROPOLITAN ? Municipalities.METROPOLITAN : Municipalities.ORDINARY;
    }

    // -- commands

    static SignDecision signing(int k, @Nullable LocalDate day) {
        return new SignDecision(PROPOSAL, null, person(k), day);
    }

    static DeliverToMayor delivering(@Nullable LocalDate day) {
        return new DeliverToMayor(PROPOSAL, null, day);
    }

    static RunOutDecisionClock runningOut(ClockKind period, @Nullable LocalDate lastDay) {
        return new RunOutDecisionClock(PROPOSAL, null, period, lastDay);
    }

    static SendToCivilAuthority sending(@Nullable LocalDate day) {
        return new SendToCivilAuthority(PROPOSAL, null, AUTHORITY, day);
    }

    static AcknowledgeReceipt acknowledging(@Nullable LocalDate day) {
        return new AcknowledgeReceipt(PROPOSAL, null, "E-1", day);
    }

    static AnnounceDecision announcing(@Nullable LocalDate day) {
        return new AnnounceDecision(PROPOSAL, null, "ilan panosu", day);
    }

    static ReturnDecision returning(@Nullable LocalDate day) {
        return new ReturnDecision(PROPOSAL, null, REASONS, day);
    }

    RecordInsistence insisting(int yes) {
        return new RecordInsistence(PROPOSAL, RECONSIDERATION, 3, insistence(yes), RECONSIDERED_ON);
    }

    /** Twenty are present, so many of them for the changed text. */
    RecordDecision changing(int yes) {
        return new RecordDecision(
                PROPOSAL,
                Councils.METROPOLITAN,
                RECONSIDERATION,
                3,
                Sittings.accepted(law().on(RECONSIDERED_ON), 31, 20, yes),
                CHANGED,
                Sittings.OFFICIANTS,
                null,
                RECONSIDERED_ON);
    }

    static RecordLawsuit suing(Plaintiff plaintiff, @Nullable LocalDate day) {
        return new RecordLawsuit(PROPOSAL, null, plaintiff, SUIT, day);
    }

    static RecordStay staying(@Nullable LocalDate day) {
        return new RecordStay(PROPOSAL, null, RULING, day);
    }

    static RecordStayLifted lifting(@Nullable LocalDate day) {
        return new RecordStayLifted(PROPOSAL, null, RULING, day);
    }

    static RecordAnnulment annulling(@Nullable LocalDate day) {
        return new RecordAnnulment(PROPOSAL, null, RULING, day);
    }

    RecordDecision recording(int yes, @Nullable Integer number) {
        return new RecordDecision(
                PROPOSAL,
                Councils.METROPOLITAN,
                Proposals.DECISION_SITTING,
                7,
                vote(yes),
                Proposals.FROZEN,
                Sittings.OFFICIANTS,
                number,
                DECIDED_ON);
    }
}
