package org.defter.command.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.command.proposal.Decision.Period;
import org.defter.command.proposal.Decision.Standing;
import org.defter.kernel.council.sitting.SignatoryCapacity;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.defter.kernel.proposal.DecisionDelivered;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionSigned;
import org.defter.kernel.proposal.FinalityCause;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ReceiptAcknowledged;

/**
 * Decides on what follows a decision of the council: signatures, the mayor's period, finality, sending, receipt, force,
 * announcement (B08, D01 to D03, D06, D08, D09).
 *
 * <table>
 * <caption>Commands by state. Undecided and withdrawn proposals refuse all of them with NOT_DECIDED.</caption>
 * <tr><th>command</th><th>DecidedAgainst</th><th>Pending</th><th>Final</th><th>Sent</th><th>InForce</th></tr>
 * <tr><td>SignDecision</td><td>DecisionSigned</td><td>DecisionSigned (+ DecisionFinalised)</td>
 * <td colspan="3">nothing: all have signed</td></tr>
 * <tr><td>DeliverToMayor</td><td>DECISION_WAS_REJECTED</td><td>DecisionDelivered (+ DecisionClockRestarted)</td>
 * <td colspan="3">DecisionDelivered</td></tr>
 * <tr><td>RunOutDecisionClock</td><td>DECISION_WAS_REJECTED</td>
 * <td>DecisionClockRanOut (+ DecisionFinalised)</td><td colspan="3">DecisionClockRanOut</td></tr>
 * <tr><td>SendToCivilAuthority</td><td>DECISION_WAS_REJECTED</td><td>NOT_FINAL</td><td>DecisionSent</td>
 * <td>ALREADY_SENT</td><td>ALREADY_SENT</td></tr>
 * <tr><td>AcknowledgeReceipt</td><td>DECISION_WAS_REJECTED</td><td>NOT_SENT</td><td>NOT_SENT</td>
 * <td>ReceiptAcknowledged, DecisionEnteredIntoForce</td><td>ALREADY_IN_FORCE</td></tr>
 * <tr><td>AnnounceDecision</td><td>DECISION_WAS_REJECTED</td><td>NOT_FINAL</td>
 * <td colspan="3">DecisionAnnounced</td></tr>
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
        if (decision.deliveredOn() != null) {
            if (decision.deliveredOn().equals(day)) {
                return List.of();
            }
            throw Rejected.because(ProposalRejection.ALREADY_DELIVERED, "deliveredOn", decision.deliveredOn());
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
        return switch (course.state()) {
            case Proposal.Pending _ -> throw Rejected.because(ProposalRejection.NOT_FINAL);
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
            case Proposal.Pending _, Proposal.Final _ -> throw Rejected.because(ProposalRejection.NOT_SENT);
            case Proposal.Sent sent -> {
                LocalDate day = act.occurredOn(c.occurredOn(), sent.sentOn());
                Decision decision = sent.decision();
                yield List.of(
                        new ReceiptAcknowledged(c.proposalId(), decision.ordinal(), c.registryNumber(), day),
                        new DecisionEnteredIntoForce(
                                c.proposalId(),
                                decision.ordinal(),
                                decision.number(),
                                sent.subject().request(),
                                decision.frozenPlan(),
                                day));
            }
            case Proposal.InForce _ -> throw Rejected.because(ProposalRejection.ALREADY_IN_FORCE);
        };
    }

    static List<ProposalEvent> announce(AnnounceDecision c, Proposal proposal, LawInForce law, ActContext act) {
        Proposal.Accepted before = accepted(proposal);
        if (before.decision().announcedOn() != null) {
            throw Rejected.because(
                    ProposalRejection.ALREADY_ANNOUNCED,
                    "announcedOn",
                    before.decision().announcedOn());
        }
        LocalDate day = act.occurredOn(c.occurredOn(), before.decision().decidedOn());
        Course course = new Course(before, law, act).settle(day);
        LocalDate finalOn = switch (course.state()) {
            case Proposal.Pending _ -> throw Rejected.because(ProposalRejection.NOT_FINAL);
            case Proposal.Final state -> state.finalOn();
            case Proposal.Sent state -> state.finalOn();
            case Proposal.InForce state -> state.finalOn();
        };
        LocalDate announcedOn = act.occurredOn(c.occurredOn(), finalOn);
        boolean late = course.meet(ClockKind.ANNOUNCEMENT, announcedOn);
        return course.record(new DecisionAnnounced(
                        c.proposalId(), before.decision().ordinal(), c.medium(), late, announcedOn))
                .events();
    }

    private static Proposal.Decided decided(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Undrafted _, Proposal.Undecided _, Proposal.Withdrawn _ ->
                throw Rejected.because(ProposalRejection.NOT_DECIDED);
            case Proposal.Decided decided -> decided;
        };
    }

    private static Proposal.Accepted accepted(Proposal proposal) {
        return switch (decided(proposal)) {
            case Proposal.DecidedAgainst _ -> throw Rejected.because(ProposalRejection.DECISION_WAS_REJECTED);
            case Proposal.Accepted accepted -> accepted;
        };
    }

    /** The events of one act as they accumulate, and the state they lead to. */
    private static final class Course {

        private final LawInForce law;
        private final ActContext act;
        private final List<ProposalEvent> events = new ArrayList<>();
        private Proposal.Accepted state;

        Course(Proposal.Accepted state, LawInForce law, ActContext act) {
            this.state = state;
            this.law = law;
            this.act = act;
        }

        Proposal.Accepted state() {
            return state;
        }

        List<ProposalEvent> events() {
            return List.copyOf(events);
        }

        Course record(ProposalEvent event) {
            events.add(event);
            state = accepted(state.evolve(event));
            return this;
        }

        /** Records that the mayor's period ran out, if the act comes after its last day. */
        Course settle(LocalDate day) {
            state.decision()
                    .running(ClockKind.MAYOR_RETURN)
                    .filter(clock -> clock.runOutOn(day))
                    .ifPresent(this::runOut);
            return finaliseIfDue();
        }

        Course runOut(Clock clock) {
            return record(new DecisionClockRanOut(proposalId(), state.decision().ordinal(), clock, clock.lastDay()));
        }

        /** Not returned in time and signed by all three: final, on the later of the two days (D03, B08). */
        Course finaliseIfDue() {
            Decision decision = state.decision();
            switch (state) {
                case Proposal.Pending _ -> {
                    if (decision.ranOut(ClockKind.MAYOR_RETURN) && decision.signed()) {
                        finalise(decision);
                    }
                }
                case Proposal.Final _, Proposal.Sent _, Proposal.InForce _ -> {}
            }
            return this;
        }

        private void finalise(Decision decision) {
            LocalDate lastDay = Objects.requireNonNull(decision.clocks().get(ClockKind.MAYOR_RETURN))
                    .clock()
                    .lastDay();
            boolean signedLater = decision.lastSignature().isAfter(lastDay);
            LocalDate finalOn = signedLater ? decision.lastSignature() : lastDay;
            record(new DecisionFinalised(
                    proposalId(),
                    decision.ordinal(),
                    signedLater ? FinalityCause.LAST_SIGNATURE : FinalityCause.RETURN_PERIOD_RAN_OUT,
                    finalOn));
            start(ClockKind.SENDING, finalOn);
            start(ClockKind.ANNOUNCEMENT, finalOn);
        }

        private void start(ClockKind kind, LocalDate day) {
            Clock clock = law.on(day).clock(kind, day).result();
            record(new DecisionClockStarted(
                    proposalId(), state.decision().ordinal(), clock, clock.runOutOn(act.today()), day));
        }

        /**
         * Records how the period of that kind ended by the act it waited for. If it was recorded before that the period
         * ran out, an act of its last day or earlier was in time all the same: it was only entered later.
         *
         * @return whether the act came late
         */
        boolean meet(ClockKind kind, LocalDate day) {
            Decision decision = state.decision();
            Period period = Objects.requireNonNull(decision.clocks().get(kind));
            Clock clock = period.clock();
            boolean late = clock.runOutOn(day);
            if (period.standing() == Standing.RUNNING) {
                record(
                        late
                                ? new DecisionClockRanOut(proposalId(), decision.ordinal(), clock, clock.lastDay())
                                : new DecisionClockStopped(proposalId(), decision.ordinal(), clock, day));
            }
            return late;
        }

        private ProposalId proposalId() {
            return state.subject().proposalId();
        }
    }
}
