package org.defter.command.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.defter.command.ActContext;
import org.defter.command.Days;
import org.defter.command.proposal.Decision.Period;
import org.defter.command.proposal.Decision.Standing;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.FinalityCause;
import org.defter.kernel.proposal.ProposalEvent;

/** The events of one act as they accumulate, and the state they lead to. */
final class Course {

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
        state = DecisionDecider.accepted(state.evolve(event));
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

    /**
     * Signed by all three (B08), and not returned in time or insisted on: final, on the later of the two days (D03).
     * Against what the council insisted on, the mayor may sue (D05).
     */
    Course finaliseIfDue() {
        Decision decision = state.decision();
        switch (state) {
            case Proposal.Pending _ -> {
                if (decision.ranOut(ClockKind.MAYOR_RETURN) && decision.signed()) {
                    LocalDate lastDay = Objects.requireNonNull(decision.clocks().get(ClockKind.MAYOR_RETURN))
                            .clock()
                            .lastDay();
                    boolean signedLater = decision.lastSignature().isAfter(lastDay);
                    finalise(
                            signedLater ? FinalityCause.LAST_SIGNATURE : FinalityCause.RETURN_PERIOD_RAN_OUT,
                            Days.later(lastDay, decision.lastSignature()));
                }
            }
            case Proposal.Insisted insisted -> {
                if (decision.signed()) {
                    LocalDate finalOn = Days.later(insisted.insistedOn(), decision.lastSignature());
                    finalise(FinalityCause.INSISTED, finalOn);
                    start(ClockKind.LAWSUIT, finalOn);
                }
            }
            case Proposal.Returned _,
                    Proposal.Lapsed _,
                    Proposal.Finalised _,
                    Proposal.Stayed _,
                    Proposal.Annulled _ -> {}
        }
        return this;
    }

    private void finalise(FinalityCause cause, LocalDate finalOn) {
        record(new DecisionFinalised(proposalId(), state.decision().ordinal(), cause, finalOn));
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

    /** Ends the period of that kind if it still runs: what it waited for can no longer be asked for. */
    Course end(ClockKind kind, LocalDate day) {
        if (state.decision().running(kind).isPresent()) {
            meet(kind, day);
        }
        return this;
    }

    private ProposalId proposalId() {
        return state.subject().proposalId();
    }
}
