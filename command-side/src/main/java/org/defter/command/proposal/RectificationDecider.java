package org.defter.command.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.Days;
import org.defter.command.NumberSource;
import org.defter.command.Rejected;
import org.defter.command.proposal.Decision.Milestone;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.kernel.proposal.Misprint;
import org.defter.kernel.proposal.ProposalEvent;
import org.jspecify.annotations.Nullable;

/**
 * Decides on putting material errors of the record right: a wrong number typed for an act of the past, a wrong day, a
 * misprint. What was decided cannot be changed that way (D04).
 *
 * <table>
 * <caption>Commands by state: all that may come of them. Undecided stands for all states of a proposal with its unit,
 * the council or commissions.</caption>
 * <tr><th>command</th><th>Undrafted</th> <th>Undecided</th> <th>Withdrawn</th> <th>ClosedWithTerm</th>
 * <th>DecidedAgainst</th> <th>Pending</th> <th>Returned</th> <th>Insisted</th> <th>Lapsed</th> <th>Final</th>
 * <th>Sent</th> <th>InForce</th> <th>Stayed</th> <th>Annulled</th></tr>
 * <tr><td>RectifyDecision</td> <td colspan="4">NOT_DECIDED</td> <td>DecisionRectified; NOTHING_RECTIFIED,
 * RECTIFIED_DAY_IMPOSSIBLE, YEAR_NEEDS_ITS_NUMBER, NUMBER_TAKEN</td> <td>DecisionRectified (+ DecisionClockRestarted);
 * NOTHING_RECTIFIED, RECTIFIED_DAY_IMPOSSIBLE, YEAR_NEEDS_ITS_NUMBER, NUMBER_TAKEN</td>
 * <td colspan="8">DecisionRectified; NOTHING_RECTIFIED, RECTIFIED_DAY_IMPOSSIBLE, YEAR_NEEDS_ITS_NUMBER,
 * NUMBER_TAKEN</td></tr>
 * </table>
 *
 * <p>The wrong number stays taken: nobody who reads it somewhere may find another decision under it. A corrected day
 * starts the mayor's period anew while it runs from the day of the decision (D02); periods that have ended stay ended,
 * and what was final, sent or in force by them stays so.
 */
final class RectificationDecider {

    private RectificationDecider() {}

    /**
     * Rectifies.
     *
     * @param series the series of numbers of a council
     */
    static List<ProposalEvent> rectify(
            RectifyDecision c,
            Proposal proposal,
            LawInForce law,
            Function<CouncilId, NumberSource> series,
            ActContext act) {
        Proposal.Decided before = DecisionDecider.decided(proposal);
        Decision decision = before.decision();
        requireCorrection(c, decision);
        LocalDate decidedOn = day(c, decision);
        LocalDate day = act.occurredOn(c.occurredOn(), Days.later(decision.decidedOn(), decidedOn));
        DecisionNumber number = number(c, decision, decidedOn, series);
        List<ProposalEvent> events = new ArrayList<>();
        events.add(new DecisionRectified(
                c.proposalId(),
                decision.ordinal(),
                decision.number(),
                number,
                decision.decidedOn(),
                c.correctedDay(),
                c.misprint(),
                c.reason(),
                c.authority(),
                day));
        if (c.correctedDay() != null) {
            events.addAll(restarted(c, decision, decidedOn, law, act));
        }
        return events;
    }

    private static void requireCorrection(RectifyDecision c, Decision decision) {
        Integer number = c.correctedNumber();
        Misprint misprint = c.misprint();
        boolean corrects = number != null || c.correctedDay() != null || misprint != null;
        boolean same = Objects.equals(c.correctedDay(), decision.decidedOn())
                || (number != null && number == decision.number().number() && c.correctedDay() == null)
                || (misprint != null && misprint.was().equals(misprint.corrected()));
        if (!corrects || same) {
            throw Rejected.because(ProposalRejection.NOTHING_RECTIFIED);
        }
    }

    /** The day it was taken; what has followed from it cannot have come before. */
    private static LocalDate day(RectifyDecision c, Decision decision) {
        LocalDate corrected = c.correctedDay();
        if (corrected == null) {
            return decision.decidedOn();
        }
        Stream<LocalDate> after =
                Stream.concat(decision.signatures().values().stream(), decision.milestones().values().stream());
        after.min(LocalDate::compareTo).filter(corrected::isAfter).ifPresent(first -> {
            throw Rejected.because(
                    ProposalRejection.RECTIFIED_DAY_IMPOSSIBLE, "correctedDay", corrected, "notAfter", first);
        });
        return corrected;
    }

    /** Each calendar year has a series of its own: a day in another year needs a number of that year. */
    private static @Nullable DecisionNumber number(
            RectifyDecision c, Decision decision, LocalDate decidedOn, Function<CouncilId, NumberSource> series) {
        CouncilId council = decision.number().councilId();
        int year = decidedOn.getYear();
        Integer corrected = c.correctedNumber();
        if (corrected == null) {
            if (year != decision.number().year()) {
                throw Rejected.because(ProposalRejection.YEAR_NEEDS_ITS_NUMBER, "year", year);
            }
            return null;
        }
        return new DecisionNumber(council, year, series.apply(council).draw(year, corrected));
    }

    /** The mayor's period, if it still runs from the day that was wrong (D02). */
    private static List<ProposalEvent> restarted(
            RectifyDecision c, Decision decision, LocalDate decidedOn, LawInForce law, ActContext act) {
        if (decision.on(Milestone.DELIVERED) != null) {
            return List.of();
        }
        return decision.running(ClockKind.MAYOR_RETURN).stream()
                .map(_ -> {
                    Clock clock = law.on(decidedOn)
                            .clock(ClockKind.MAYOR_RETURN, decidedOn)
                            .result();
                    return (ProposalEvent) new DecisionClockRestarted(
                            c.proposalId(), decision.ordinal(), clock, clock.runOutOn(act.today()), decidedOn);
                })
                .toList();
    }
}
