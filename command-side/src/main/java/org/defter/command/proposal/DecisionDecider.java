package org.defter.command.proposal;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.command.proposal.Decision.Milestone;
import org.defter.command.proposal.Decision.Period;
import org.defter.command.proposal.Decision.Standing;
import org.defter.kernel.council.sitting.SignatoryCapacity;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionDelivered;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionSigned;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ReceiptAcknowledged;

/**
 * Decides on what follows a decision of the council: signatures, the mayor's period, finality, sending, receipt, force,
 * announcement (B08, D01 to D03, D06, D08, D09). The mayor's return is decided by {@link ReturnDecider}, what courts do
 * by {@link CourtDecider}.
 *
 * <table>
 * <caption>Commands by state: all that may come of them, in brackets what comes along. Undecided stands for all states
 * of a proposal with its unit, the council or commissions. That a day is in the future, or before what it follows from,
 * is refused everywhere.</caption>
 * <tr><th>command</th><th>Undrafted</th> <th>Undecided</th> <th>Withdrawn</th> <th>ClosedWithTerm</th>
 * <th>DecidedAgainst</th> <th>Pending</th> <th>Returned</th> <th>Insisted</th> <th>Lapsed</th> <th>Final</th>
 * <th>Sent</th> <th>InForce</th> <th>Stayed</th> <th>Annulled</th></tr>
 * <tr><td>SignDecision</td> <td colspan="4">NOT_DECIDED</td> <td>DecisionSigned, nothing if signed before,
 * NOT_A_SIGNATORY</td> <td>DecisionSigned (+ DecisionFinalised, DecisionClockStarted once all have signed and the
 * mayor's period is over: DecisionClockRanOut), nothing if signed before, NOT_A_SIGNATORY</td> <td>nothing: all have
 * signed, NOT_A_SIGNATORY</td> <td>DecisionSigned (+ DecisionFinalised, DecisionClockStarted once all have signed),
 * nothing if signed before, NOT_A_SIGNATORY</td> <td colspan="6">nothing: all have signed, NOT_A_SIGNATORY</td></tr>
 * <tr><td>DeliverToMayor</td> <td colspan="4">NOT_DECIDED</td> <td>DECISION_WAS_REJECTED</td> <td>DecisionDelivered (+
 * DecisionClockRestarted), SIGNATURES_MISSING, ALREADY_DELIVERED, nothing on the same day again; after the mayor's
 * period DecisionClockRanOut, DecisionFinalised, DecisionClockStarted before it</td> <td>ALREADY_DELIVERED, nothing on
 * the same day again</td> <td>SIGNATURES_MISSING</td> <td>ALREADY_DELIVERED, nothing on the same day again</td>
 * <td colspan="5">DecisionDelivered, ALREADY_DELIVERED, nothing on the same day again</td></tr>
 * <tr><td>RunOutDecisionClock</td> <td colspan="4">NOT_DECIDED</td> <td>DECISION_WAS_REJECTED</td>
 * <td>DecisionClockRanOut (+ DecisionFinalised, DecisionClockStarted if all have signed), CLOCK_STILL_RUNNING,
 * CLOCK_NOT_STARTED, nothing if it has ended or moved</td> <td colspan="3">nothing: it was stopped,
 * CLOCK_NOT_STARTED</td> <td colspan="4">DecisionClockRanOut, CLOCK_STILL_RUNNING, CLOCK_NOT_STARTED, nothing if it has
 * ended or moved</td> <td>nothing: they have ended, CLOCK_NOT_STARTED</td></tr>
 * <tr><td>SendToCivilAuthority</td> <td colspan="4">NOT_DECIDED</td> <td>DECISION_WAS_REJECTED</td> <td>NOT_FINAL,
 * after the mayor's period DecisionClockRanOut, DecisionFinalised, DecisionClockStarted, and then as Final:
 * DecisionSent (+ DecisionClockStopped)</td> <td colspan="2">NOT_FINAL</td> <td>DECISION_HAS_LAPSED</td>
 * <td>DecisionSent (+ DecisionClockStopped, late DecisionClockRanOut)</td> <td colspan="2">ALREADY_SENT</td> <td>as
 * suspended: DecisionSent (+ DecisionClockStopped, late DecisionClockRanOut), ALREADY_SENT</td>
 * <td>DECISION_IS_ANNULLED</td></tr>
 * <tr><td>AcknowledgeReceipt</td> <td colspan="4">NOT_DECIDED</td> <td>DECISION_WAS_REJECTED</td>
 * <td colspan="3">NOT_SENT</td> <td>DECISION_HAS_LAPSED</td> <td>NOT_SENT</td> <td>ReceiptAcknowledged (+
 * DecisionEnteredIntoForce)</td> <td>ALREADY_IN_FORCE</td> <td>ReceiptAcknowledged: force waits, once:
 * ALREADY_RECEIVED, NOT_SENT, ALREADY_IN_FORCE</td> <td>DECISION_IS_ANNULLED</td></tr>
 * <tr><td>AnnounceDecision</td> <td colspan="4">NOT_DECIDED</td> <td>DECISION_WAS_REJECTED</td> <td>NOT_FINAL, after
 * the mayor's period DecisionClockRanOut, DecisionFinalised, DecisionClockStarted, and then as Final: DecisionAnnounced
 * (+ DecisionClockStopped)</td> <td colspan="2">NOT_FINAL</td> <td>DECISION_HAS_LAPSED</td>
 * <td colspan="4">DecisionAnnounced (+ DecisionClockStopped, late DecisionClockRanOut), ALREADY_ANNOUNCED</td>
 * <td>DecisionAnnounced, ALREADY_ANNOUNCED</td></tr>
 * </table>
 *
 * <p>An act later than the last day of the mayor's period is preceded by the record that the period ran out and, if the
 * three signatures are there, that the decision became final on that last day.
 */
final class DecisionDecider {

    private DecisionDecider() {}

    static List<ProposalEvent> sign(SignDecision c, Proposal proposal, LawInForce law, ActContext act) {
        Proposal.Decided before = decided(proposal);
        act.requirePerson(c.personId());
        Decision decision = before.decision();
        SignatoryCapacity capacity = decision.officiants()
                .capacityOf(c.personId())
                .orElseThrow(() -> Rejected.because(ProposalRejection.NOT_A_SIGNATORY, "person", c.personId()));
        if (decision.signatures().containsKey(c.personId())) {
            return List.of();
        }
        LocalDate day = act.occurredOn(c.occurredOn(), decision.decidedOn());
        DecisionSigned signed = new DecisionSigned(c.proposalId(), decision.ordinal(), c.personId(), capacity, day);
        return switch (before) {
            case Proposal.DecidedAgainst _ -> List.of(signed);
            case Proposal.Accepted accepted ->
                new Course(accepted, law, act)
                        .settle(day)
                        .record(signed)
                        .finaliseIfDue()
                        .events();
        };
    }

    static List<ProposalEvent> deliver(DeliverToMayor c, Proposal proposal, LawInForce inForce, ActContext act) {
        Proposal.Accepted before = accepted(proposal);
        Decision decision = before.decision();
        if (!decision.signed()) {
            throw Rejected.because(ProposalRejection.SIGNATURES_MISSING);
        }
        LocalDate day = act.occurredOn(c.occurredOn(), decision.lastSignature());
        LocalDate delivered = decision.on(Milestone.DELIVERED);
        if (delivered != null) {
            if (delivered.equals(day)) {
                return List.of();
            }
            throw Rejected.because(ProposalRejection.ALREADY_DELIVERED, "deliveredOn", delivered);
        }
        Course course = new Course(before, inForce, act).settle(day);
        course.record(new DecisionDelivered(c.proposalId(), decision.ordinal(), day));
        Law law = inForce.on(decision.decidedOn());
        LocalDate start = law.mayorClockStart(decision.decidedOn(), day).result();
        Clock restarted = law.clock(ClockKind.MAYOR_RETURN, start).result();
        course.state()
                .decision()
                .running(ClockKind.MAYOR_RETURN)
                .filter(clock -> !clock.startedOn().equals(restarted.startedOn()))
                .ifPresent(_ -> course.record(new DecisionClockRestarted(
                        c.proposalId(),
                        decision.ordinal(),
                        restarted,
                        restarted.runOutOn(act.today()),
                        restarted.startedOn())));
        return course.events();
    }

    static List<ProposalEvent> runOutClock(RunOutDecisionClock c, Proposal proposal, LawInForce law, ActContext act) {
        Proposal.Accepted before = accepted(proposal);
        Period period = before.decision().clocks().get(c.kind());
        if (period == null) {
            throw Rejected.because(ProposalRejection.CLOCK_NOT_STARTED, "kind", c.kind());
        }
        Clock clock = period.clock();
        boolean moved = c.lastDay() != null && !c.lastDay().equals(clock.lastDay());
        if (period.standing() != Standing.RUNNING || moved) {
            return List.of();
        }
        if (!clock.runOutOn(act.today())) {
            throw Rejected.because(ProposalRejection.CLOCK_STILL_RUNNING, "lastDay", clock.lastDay());
        }
        return new Course(before, law, act).runOut(clock).finaliseIfDue().events();
    }

    static List<ProposalEvent> send(SendToCivilAuthority c, Proposal proposal, LawInForce law, ActContext act) {
        Proposal.Accepted before = accepted(proposal);
        LocalDate day = act.occurredOn(c.occurredOn(), before.decision().decidedOn());
        Course course = new Course(before, law, act).settle(day);
        return switch (finalised(course.state())) {
            case Proposal.Final state -> {
                LocalDate sentOn = act.occurredOn(c.occurredOn(), state.finalOn());
                boolean late = course.meet(ClockKind.SENDING, sentOn);
                yield course.record(new DecisionSent(
                                c.proposalId(), state.decision().ordinal(), c.authority(), late, sentOn))
                        .events();
            }
            case Proposal.Sent _, Proposal.InForce _ -> throw Rejected.because(ProposalRejection.ALREADY_SENT);
        };
    }

    static List<ProposalEvent> acknowledge(AcknowledgeReceipt c, Proposal proposal, ActContext act) {
        return switch (accepted(proposal)) {
            case Proposal.Pending _, Proposal.Returned _, Proposal.Insisted _, Proposal.Final _ ->
                throw Rejected.because(ProposalRejection.NOT_SENT);
            case Proposal.Lapsed _ -> throw Rejected.because(ProposalRejection.DECISION_HAS_LAPSED);
            case Proposal.Sent sent -> {
                ReceiptAcknowledged received = received(c, sent, act);
                yield List.of(received, entered(sent, received.occurredOn()));
            }
            case Proposal.InForce _ -> throw Rejected.because(ProposalRejection.ALREADY_IN_FORCE);
            case Proposal.Stayed stayed -> List.of(receivedWhileStayed(c, stayed.suspended(), act));
            case Proposal.Annulled _ -> throw Rejected.because(ProposalRejection.DECISION_IS_ANNULLED);
        };
    }

    private static ReceiptAcknowledged receivedWhileStayed(
            AcknowledgeReceipt c, Proposal.Finalised suspended, ActContext act) {
        return switch (suspended) {
            case Proposal.Final _ -> throw Rejected.because(ProposalRejection.NOT_SENT);
            case Proposal.Sent sent -> received(c, sent, act);
            case Proposal.InForce _ -> throw Rejected.because(ProposalRejection.ALREADY_IN_FORCE);
        };
    }

    private static ReceiptAcknowledged received(AcknowledgeReceipt c, Proposal.Sent sent, ActContext act) {
        LocalDate before = sent.decision().on(Milestone.RECEIVED);
        if (before != null) {
            throw Rejected.because(ProposalRejection.ALREADY_RECEIVED, "receivedOn", before);
        }
        LocalDate day = act.occurredOn(c.occurredOn(), sent.sentOn());
        return new ReceiptAcknowledged(c.proposalId(), sent.decision().ordinal(), c.registryNumber(), day);
    }

    /** Sent and received: in force from that day (D06). */
    static DecisionEnteredIntoForce entered(Proposal.Sent sent, LocalDate day) {
        Decision decision = sent.decision();
        return new DecisionEnteredIntoForce(
                sent.subject().proposalId(),
                decision.ordinal(),
                decision.number(),
                sent.subject().request(),
                decision.frozenPlan(),
                day);
    }

    static List<ProposalEvent> announce(AnnounceDecision c, Proposal proposal, LawInForce law, ActContext act) {
        Proposal.Accepted before = accepted(proposal);
        LocalDate day = act.occurredOn(c.occurredOn(), before.decision().decidedOn());
        LocalDate announced = before.decision().on(Milestone.ANNOUNCED);
        if (announced != null) {
            throw Rejected.because(ProposalRejection.ALREADY_ANNOUNCED, "announcedOn", announced);
        }
        Course course = new Course(before, law, act).settle(day);
        LocalDate finalOn = switch (course.state()) {
            case Proposal.Pending _, Proposal.Returned _, Proposal.Insisted _ ->
                throw Rejected.because(ProposalRejection.NOT_FINAL);
            case Proposal.Lapsed _ -> throw Rejected.because(ProposalRejection.DECISION_HAS_LAPSED);
            case Proposal.Finalised state -> state.finalOn();
            case Proposal.Stayed state -> state.suspended().finalOn();
            case Proposal.Annulled state -> state.finalOn();
        };
        LocalDate announcedOn = act.occurredOn(c.occurredOn(), finalOn);
        boolean late = course.meet(ClockKind.ANNOUNCEMENT, announcedOn);
        return course.record(new DecisionAnnounced(
                        c.proposalId(), before.decision().ordinal(), c.medium(), late, announcedOn))
                .events();
    }

    /** What the council has decided on. */
    static Proposal.Decided decided(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Undrafted _, Proposal.Undecided _, Proposal.Withdrawn _, Proposal.ClosedWithTerm _ ->
                throw Rejected.because(ProposalRejection.NOT_DECIDED);
            case Proposal.Decided decided -> decided;
        };
    }

    /** The decision, if the council accepted it. */
    static Proposal.Accepted accepted(Proposal proposal) {
        return switch (decided(proposal)) {
            case Proposal.DecidedAgainst _ -> throw Rejected.because(ProposalRejection.DECISION_WAS_REJECTED);
            case Proposal.Accepted accepted -> accepted;
        };
    }

    /** How far a final decision has come, suspended or not. */
    static Proposal.Finalised finalised(Proposal.Accepted state) {
        return switch (state) {
            case Proposal.Pending _, Proposal.Returned _, Proposal.Insisted _ ->
                throw Rejected.because(ProposalRejection.NOT_FINAL);
            case Proposal.Lapsed _ -> throw Rejected.because(ProposalRejection.DECISION_HAS_LAPSED);
            case Proposal.Finalised finalised -> finalised;
            case Proposal.Stayed stayed -> stayed.suspended();
            case Proposal.Annulled _ -> throw Rejected.because(ProposalRejection.DECISION_IS_ANNULLED);
        };
    }
}
