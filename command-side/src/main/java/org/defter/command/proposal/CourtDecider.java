package org.defter.command.proposal;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Days;
import org.defter.command.Rejected;
import org.defter.command.proposal.Decision.Lawsuit;
import org.defter.command.proposal.Decision.Milestone;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionStayLifted;
import org.defter.kernel.proposal.DecisionStayed;
import org.defter.kernel.proposal.LawsuitRecorded;
import org.defter.kernel.proposal.ProposalEvent;
import org.jspecify.annotations.Nullable;

/**
 * Decides on what courts do to a decision (D05). A suit stops nothing; a stay suspends force, even before it has begun;
 * an annulment ends it for good. A ruling is recorded only where a suit is.
 *
 * <table>
 * <caption>Commands by state: all that may come of them. Undecided stands for all states of a proposal with its unit,
 * the council or commissions. Pending and signed by all three, a decision becomes final first if the act comes after
 * the mayor's period.</caption>
 * <tr><th>command</th><th>Undrafted</th> <th>Undecided</th> <th>Withdrawn</th> <th>ClosedWithTerm</th>
 * <th>DecidedAgainst</th> <th>Pending</th> <th>Returned</th> <th>Insisted</th> <th>Lapsed</th> <th>Final</th>
 * <th>Sent</th> <th>InForce</th> <th>Stayed</th> <th>Annulled</th></tr>
 * <tr><td>RecordLawsuit</td> <td colspan="4">NOT_DECIDED</td> <td>DECISION_WAS_REJECTED</td> <td>NOT_FINAL, after the
 * mayor's period DecisionClockRanOut, DecisionFinalised, DecisionClockStarted, LawsuitRecorded, or
 * MAYOR_SUES_INSISTED_ONLY</td> <td colspan="2">NOT_FINAL</td> <td>DECISION_HAS_LAPSED</td>
 * <td colspan="4">LawsuitRecorded (the mayor's + DecisionClockStopped, late DecisionClockRanOut), the same again
 * nothing; MAYOR_SUES_INSISTED_ONLY</td> <td>DECISION_IS_ANNULLED</td></tr>
 * <tr><td>RecordStay</td> <td colspan="4">NOT_DECIDED</td> <td>DECISION_WAS_REJECTED</td> <td>NOT_FINAL, after the
 * mayor's period NO_LAWSUIT</td> <td colspan="2">NOT_FINAL</td> <td>DECISION_HAS_LAPSED</td>
 * <td colspan="3">DecisionStayed or NO_LAWSUIT</td> <td>ALREADY_STAYED</td> <td>DECISION_IS_ANNULLED</td></tr>
 * <tr><td>RecordStayLifted</td> <td colspan="4">NOT_DECIDED</td> <td>DECISION_WAS_REJECTED</td> <td>NOT_FINAL, after
 * the mayor's period NOT_STAYED</td> <td colspan="2">NOT_FINAL</td> <td>DECISION_HAS_LAPSED</td>
 * <td colspan="3">NOT_STAYED</td> <td>DecisionStayLifted (+ DecisionEnteredIntoForce if it was received meanwhile)</td>
 * <td>DECISION_IS_ANNULLED</td></tr>
 * <tr><td>RecordAnnulment</td> <td colspan="4">NOT_DECIDED</td> <td>DECISION_WAS_REJECTED</td> <td>NOT_FINAL, after the
 * mayor's period NO_LAWSUIT</td> <td colspan="2">NOT_FINAL</td> <td>DECISION_HAS_LAPSED</td>
 * <td colspan="3">DecisionAnnulled, after its periods have ended: DecisionClockStopped, DecisionClockRanOut; or
 * NO_LAWSUIT</td> <td>DecisionAnnulled, after its periods have ended: DecisionClockStopped, DecisionClockRanOut</td>
 * <td>DECISION_IS_ANNULLED</td></tr>
 * </table>
 */
final class CourtDecider {

    private CourtDecider() {}

    static List<ProposalEvent> sue(RecordLawsuit c, Proposal proposal, LawInForce law, ActContext act) {
        Course course = settled(proposal, c.occurredOn(), law, act);
        Proposal.Finalised reached = DecisionDecider.finalised(course.state());
        Decision decision = reached.decision();
        LocalDate day = act.occurredOn(c.occurredOn(), reached.finalOn());
        if (decision.lawsuits().stream().map(Lawsuit::court).anyMatch(c.court()::equals)) {
            return List.of();
        }
        boolean late = switch (c.plaintiff()) {
            case MAYOR -> {
                if (!decision.clocks().containsKey(ClockKind.LAWSUIT)) {
                    throw Rejected.because(ProposalRejection.MAYOR_SUES_INSISTED_ONLY);
                }
                yield course.meet(ClockKind.LAWSUIT, day);
            }
            case CIVIL_AUTHORITY, OTHER -> false;
        };
        return course.record(new LawsuitRecorded(
                        c.proposalId(), decision.ordinal(), decision.number(), c.plaintiff(), c.court(), late, day))
                .events();
    }

    static List<ProposalEvent> stay(RecordStay c, Proposal proposal, LawInForce law, ActContext act) {
        Course course = settled(proposal, c.occurredOn(), law, act);
        return switch (course.state()) {
            case Proposal.Pending _, Proposal.Returned _, Proposal.Insisted _ ->
                throw Rejected.because(ProposalRejection.NOT_FINAL);
            case Proposal.Lapsed _ -> throw Rejected.because(ProposalRejection.DECISION_HAS_LAPSED);
            case Proposal.Finalised state -> {
                LocalDate day = act.occurredOn(c.occurredOn(), Days.later(state.finalOn(), sued(state.decision())));
                yield course.record(new DecisionStayed(
                                c.proposalId(),
                                state.decision().ordinal(),
                                state.decision().number(),
                                state.subject().request(),
                                state.decision().frozenPlan(),
                                inForce(state),
                                c.court(),
                                day))
                        .events();
            }
            case Proposal.Stayed _ -> throw Rejected.because(ProposalRejection.ALREADY_STAYED);
            case Proposal.Annulled _ -> throw Rejected.because(ProposalRejection.DECISION_IS_ANNULLED);
        };
    }

    static List<ProposalEvent> lift(RecordStayLifted c, Proposal proposal, LawInForce law, ActContext act) {
        Course course = settled(proposal, c.occurredOn(), law, act);
        return switch (course.state()) {
            case Proposal.Pending _, Proposal.Returned _, Proposal.Insisted _ ->
                throw Rejected.because(ProposalRejection.NOT_FINAL);
            case Proposal.Lapsed _ -> throw Rejected.because(ProposalRejection.DECISION_HAS_LAPSED);
            case Proposal.Finalised _ -> throw Rejected.because(ProposalRejection.NOT_STAYED);
            case Proposal.Stayed stayed -> lifted(c, stayed, course, act);
            case Proposal.Annulled _ -> throw Rejected.because(ProposalRejection.DECISION_IS_ANNULLED);
        };
    }

    /** Received while it was stayed, it comes into force when the stay is lifted: then nothing stands against it. */
    private static List<ProposalEvent> lifted(
            RecordStayLifted c, Proposal.Stayed stayed, Course course, ActContext act) {
        Proposal.Finalised state = stayed.suspended();
        LocalDate received = state.decision().on(Milestone.RECEIVED);
        LocalDate day = act.occurredOn(c.occurredOn(), stayed.stayedOn());
        course.record(new DecisionStayLifted(
                c.proposalId(),
                state.decision().ordinal(),
                state.decision().number(),
                state.subject().request(),
                state.decision().frozenPlan(),
                inForce(state),
                c.court(),
                day));
        return switch (state) {
            case Proposal.Sent sent
            when received != null ->
                course.record(DecisionDecider.entered(sent, Days.later(day, received)))
                        .events();
            case Proposal.Final _, Proposal.Sent _, Proposal.InForce _ -> course.events();
        };
    }

    static List<ProposalEvent> annul(RecordAnnulment c, Proposal proposal, LawInForce law, ActContext act) {
        Course course = settled(proposal, c.occurredOn(), law, act);
        return switch (course.state()) {
            case Proposal.Pending _, Proposal.Returned _, Proposal.Insisted _ ->
                throw Rejected.because(ProposalRejection.NOT_FINAL);
            case Proposal.Lapsed _ -> throw Rejected.because(ProposalRejection.DECISION_HAS_LAPSED);
            case Proposal.Finalised state -> annulled(c, state, state.finalOn(), course, act);
            case Proposal.Stayed stayed -> annulled(c, stayed.suspended(), stayed.stayedOn(), course, act);
            case Proposal.Annulled _ -> throw Rejected.because(ProposalRejection.DECISION_IS_ANNULLED);
        };
    }

    /** Nobody has to send, announce or sue against what no longer is; the periods end with it. */
    private static List<ProposalEvent> annulled(
            RecordAnnulment c, Proposal.Finalised state, LocalDate since, Course course, ActContext act) {
        Decision decision = state.decision();
        LocalDate day = act.occurredOn(c.occurredOn(), Days.later(since, sued(decision)));
        return course.end(ClockKind.SENDING, day)
                .end(ClockKind.ANNOUNCEMENT, day)
                .end(ClockKind.LAWSUIT, day)
                .record(new DecisionAnnulled(
                        c.proposalId(),
                        decision.ordinal(),
                        decision.number(),
                        state.subject().request(),
                        decision.frozenPlan(),
                        inForce(state),
                        c.court(),
                        day))
                .events();
    }

    private static Course settled(Proposal proposal, @Nullable LocalDate requested, LawInForce law, ActContext act) {
        Proposal.Accepted before = DecisionDecider.accepted(proposal);
        LocalDate day = act.occurredOn(requested, before.decision().decidedOn());
        return new Course(before, law, act).settle(day);
    }

    private static boolean inForce(Proposal.Finalised state) {
        return switch (state) {
            case Proposal.Final _, Proposal.Sent _ -> false;
            case Proposal.InForce _ -> true;
        };
    }

    /** The day of the first suit: a court rules on what was brought before it. */
    private static LocalDate sued(Decision decision) {
        return decision.lawsuits().stream()
                .map(Lawsuit::since)
                .min(LocalDate::compareTo)
                .orElseThrow(() -> Rejected.because(ProposalRejection.NO_LAWSUIT));
    }
}
