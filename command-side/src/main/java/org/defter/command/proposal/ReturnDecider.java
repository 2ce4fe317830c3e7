package org.defter.command.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.defter.command.ActContext;
import org.defter.command.Days;
import org.defter.command.NumberSource;
import org.defter.command.Rejected;
import org.defter.command.proposal.Decision.Milestone;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.proposal.DecisionInsisted;
import org.defter.kernel.proposal.DecisionLapsed;
import org.defter.kernel.proposal.DecisionReturned;
import org.defter.kernel.proposal.LapseCause;
import org.defter.kernel.proposal.ProposalEvent;

/**
 * Decides on the mayor's return of a decision and on what the council makes of it (D01, D03, D04).
 *
 * <table>
 * <caption>Commands by state: all that may come of them. Undecided stands for all states of a proposal with its unit,
 * the council or commissions.</caption>
 * <tr><th>command</th><th>Undrafted</th> <th>Undecided</th> <th>Withdrawn</th> <th>ClosedWithTerm</th>
 * <th>DecidedAgainst</th> <th>Pending</th> <th>Returned</th> <th>Insisted</th> <th>Lapsed</th> <th>Final</th>
 * <th>Sent</th> <th>InForce</th> <th>Stayed</th> <th>Annulled</th></tr>
 * <tr><td>ReturnDecision</td> <td colspan="4">NOT_DECIDED</td> <td>DECISION_WAS_REJECTED</td> <td>DecisionReturned (its
 * period stops: DecisionClockStopped), NOT_DELIVERED, RETURN_PERIOD_OVER</td> <td colspan="3">ALREADY_RETURNED</td>
 * <td>DecisionReturned (+ DecisionClockStopped) if it was in time and only entered later; NOT_DELIVERED,
 * RETURN_PERIOD_OVER, ALREADY_ANNOUNCED, after insistence ALREADY_RETURNED</td> <td colspan="4">NOT_DELIVERED,
 * RETURN_PERIOD_OVER, ALREADY_SENT, after insistence ALREADY_RETURNED</td></tr>
 * <tr><td>RecordInsistence</td> <td colspan="4">NOT_DECIDED</td> <td>DECISION_WAS_REJECTED</td> <td>nothing</td>
 * <td>DecisionInsisted (+ DecisionFinalised, DecisionClockStarted) or DecisionLapsed; NOT_ON_AGENDA</td>
 * <td colspan="7">nothing</td></tr>
 * </table>
 *
 * <p>The clock makes a decision final by itself the day after the last day. A return that was made in time but is
 * entered after that is still a return in time: the decision was never final. It is taken as long as nothing was built
 * on the finality, that is, as long as the decision was neither sent nor announced.
 */
final class ReturnDecider {

    private ReturnDecider() {}

    static List<ProposalEvent> giveBack(ReturnDecision c, Proposal proposal, LawInForce inForce, ActContext act) {
        Proposal.Accepted before = DecisionDecider.accepted(proposal);
        Decision decision = before.decision();
        Law law = inForce.on(decision.decidedOn());
        Computation<Boolean> once = law.returnable(decision.on(Milestone.RETURNED) == null ? 0 : 1);
        Rejected.unless(once, ProposalRejection.ALREADY_RETURNED);
        LocalDate delivered = decision.on(Milestone.DELIVERED);
        if (delivered == null) {
            throw Rejected.because(ProposalRejection.NOT_DELIVERED);
        }
        LocalDate day = act.occurredOn(c.occurredOn(), delivered);
        List<Explanation> steps = new ArrayList<>(once.steps());
        steps.addAll(requireInTime(decision, law, day));
        Course course = new Course(before, inForce, act);
        switch (before) {
            case Proposal.Pending _ -> course.end(ClockKind.MAYOR_RETURN, day);
            case Proposal.Final state -> {
                LocalDate announced = decision.on(Milestone.ANNOUNCED);
                if (announced != null) {
                    throw Rejected.because(ProposalRejection.ALREADY_ANNOUNCED, "announcedOn", announced);
                }
                LocalDate known = Days.later(day, state.finalOn());
                course.end(ClockKind.SENDING, known).end(ClockKind.ANNOUNCEMENT, known);
            }
            case Proposal.Sent _, Proposal.InForce _, Proposal.Stayed _, Proposal.Annulled _ ->
                throw Rejected.because(ProposalRejection.ALREADY_SENT);
            case Proposal.Returned _, Proposal.Insisted _, Proposal.Lapsed _ ->
                throw Rejected.because(ProposalRejection.ALREADY_RETURNED, once.steps());
        }
        return course.record(new DecisionReturned(
                        c.proposalId(),
                        decision.ordinal(),
                        decision.number(),
                        before.subject().request(),
                        decision.frozenPlan(),
                        c.reasons(),
                        law.ruleset().ref(),
                        steps,
                        day))
                .events();
    }

    /** The day of a return is within the period as it was last recorded; the refusal explains how it was counted. */
    private static List<Explanation> requireInTime(Decision decision, Law law, LocalDate day) {
        Clock clock = Objects.requireNonNull(decision.clocks().get(ClockKind.MAYOR_RETURN))
                .clock();
        Computation<Boolean> inTime = law.returnInTime(clock, day);
        List<Explanation> steps = new ArrayList<>(
                law.clock(ClockKind.MAYOR_RETURN, clock.startedOn()).steps());
        steps.addAll(inTime.steps());
        if (!inTime.result()) {
            throw Rejected.because(ProposalRejection.RETURN_PERIOD_OVER, steps, "lastDay", clock.lastDay());
        }
        return steps;
    }

    static List<ProposalEvent> insist(RecordInsistence c, Proposal proposal, LawInForce law, ActContext act) {
        return switch (DecisionDecider.accepted(proposal)) {
            case Proposal.Returned returned -> reconsidered(c, returned, law, act);
            case Proposal.Pending _,
                    Proposal.Insisted _,
                    Proposal.Lapsed _,
                    Proposal.Finalised _,
                    Proposal.Stayed _,
                    Proposal.Annulled _ -> List.of();
        };
    }

    private static List<ProposalEvent> reconsidered(
            RecordInsistence c, Proposal.Returned returned, LawInForce law, ActContext act) {
        if (!returned.onAgendaOf(c.sittingId(), ItemPurpose.RETURN)) {
            throw Rejected.because(ProposalRejection.NOT_ON_AGENDA);
        }
        Decision decision = returned.decision();
        if (c.vote().outcome().result() != VoteResult.ACCEPTED) {
            return List.of(
                    lapsed(returned, LapseCause.NOT_INSISTED, c.sittingId(), c.itemNumber(), c.vote(), c.occurredOn()));
        }
        return new Course(returned, law, act)
                .record(new DecisionInsisted(
                        c.proposalId(),
                        decision.ordinal(),
                        decision.number(),
                        c.sittingId(),
                        c.itemNumber(),
                        c.vote(),
                        c.occurredOn()))
                .finaliseIfDue()
                .events();
    }

    /**
     * The council adopted a changed text instead: a new decision with a number and a period of its own (D04). What it did
     * not adopt leaves the returned decision where it was, to be insisted on or not.
     */
    static List<ProposalEvent> change(
            RecordDecision c, Proposal.Returned returned, LawInForce law, NumberSource numbers, ActContext act) {
        if (!returned.onAgendaOf(c.sittingId(), ItemPurpose.RETURN)) {
            if (returned.subject().sittings().contains(c.sittingId())) {
                return List.of();
            }
            throw Rejected.because(ProposalRejection.NOT_ON_AGENDA);
        }
        if (c.vote().outcome().result() != VoteResult.ACCEPTED) {
            return List.of();
        }
        List<ProposalEvent> events = new ArrayList<>();
        events.add(lapsed(returned, LapseCause.TEXT_CHANGED, c.sittingId(), c.itemNumber(), c.vote(), c.occurredOn()));
        events.addAll(ProposalDecider.decided(c, returned.decision().ordinal() + 1, law, numbers, act));
        return events;
    }

    private static DecisionLapsed lapsed(
            Proposal.Returned returned, LapseCause cause, SittingId sitting, int item, VoteRecord vote, LocalDate day) {
        Decision decision = returned.decision();
        return new DecisionLapsed(
                returned.subject().proposalId(),
                decision.ordinal(),
                decision.number(),
                returned.subject().request(),
                decision.frozenPlan(),
                cause,
                sitting,
                item,
                vote,
                day);
    }
}
