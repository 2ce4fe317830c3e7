package org.defter.command.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Days;
import org.defter.command.proposal.Decision.Standing;
import org.defter.kernel.law.ClockRecount;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.proposal.DecisionClockExtended;
import org.defter.kernel.proposal.ProposalEvent;

/**
 * Decides what a change of the law in force does to the running periods of a decision (D01, D02, D05, D06, D08): a later
 * last day or nothing. Before there is an accepted decision no period runs.
 *
 * <table>
 * <caption>Commands by state: all that may come of them. Undecided stands for all states of a proposal with its unit,
 * the council or commissions.</caption>
 * <tr><th>command</th><th>Undrafted</th> <th>Undecided</th> <th>Withdrawn</th> <th>ClosedWithTerm</th>
 * <th>DecidedAgainst</th> <th>Pending</th> <th>Returned</th> <th>Insisted</th> <th>Lapsed</th> <th>Final</th>
 * <th>Sent</th> <th>InForce</th> <th>Stayed</th> <th>Annulled</th></tr>
 * <tr><td>ExtendDecisionClocks</td> <td colspan="5">nothing</td> <td>DecisionClockExtended, nothing if it is not
 * longer</td> <td colspan="3">nothing: no period runs</td> <td colspan="4">DecisionClockExtended for each that runs,
 * nothing if none is longer</td> <td>nothing: they have ended</td></tr>
 * </table>
 */
final class DecisionClockDecider {

    private DecisionClockDecider() {}

    static List<ProposalEvent> extend(ExtendDecisionClocks c, Proposal proposal, LawInForce inForce, ActContext act) {
        return switch (proposal) {
            case Proposal.Accepted accepted -> extended(c, accepted.decision(), inForce, act);
            case Proposal.Undrafted _,
                    Proposal.Undecided _,
                    Proposal.Withdrawn _,
                    Proposal.ClosedWithTerm _,
                    Proposal.DecidedAgainst _ -> List.of();
        };
    }

    private static List<ProposalEvent> extended(
            ExtendDecisionClocks c, Decision decision, LawInForce inForce, ActContext act) {
        List<ProposalEvent> events = new ArrayList<>();
        decision.clocks().values().stream()
                .filter(period -> period.standing() == Standing.RUNNING)
                .sorted(Comparator.comparing(period -> period.clock().kind()))
                .forEach(period -> {
                    LocalDate decidedOn = decision.decidedOn();
                    ClockRecount recount = ClockRecount.ofDecision(
                            inForce, period.clock(), decidedOn, decision.on(Decision.Milestone.DELIVERED));
                    if (recount.effect() == ClockRecount.Effect.EXTENDED) {
                        events.add(new DecisionClockExtended(
                                c.proposalId(),
                                decision.ordinal(),
                                recount.before(),
                                recount.after(),
                                c.cause(),
                                period.retrospective() && recount.after().runOutOn(act.today()),
                                recount.steps(),
                                Days.later(c.changedOn(), recount.after().startedOn())));
                    }
                });
        return events;
    }
}
