package org.defter.command.council;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.council.RecessDecided;
import org.defter.kernel.council.Roster;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;

/**
 * Decides on the recess of a council (A01): before the month begins, a month that touches the term, no more months of a
 * year than the law allows. The table of states and commands is in {@link CouncilDecider}.
 */
final class RecessDecider {

    private RecessDecider() {}

    static List<CouncilEvent> decide(DecideRecess c, Council state, LawInForce inForce, ActContext act) {
        Roster roster = CouncilDecider.roster(state);
        LocalDate day = CouncilDecider.dayInTerm(c.occurredOn(), roster, act);
        YearMonth month = c.month();
        if (roster.recesses().contains(month)) {
            return List.of();
        }
        if (!day.isBefore(month.atDay(1))) {
            throw Rejected.because(CouncilRejection.RECESS_HAS_BEGUN, "month", month, "occurredOn", day);
        }
        if (!roster.inTermOn(month.atDay(1))) {
            throw Rejected.because(CouncilRejection.RECESS_OUTSIDE_TERM, "month", month, "term", roster.term());
        }
        Law law = inForce.on(day);
        Computation<Boolean> oneMore = law.recess(roster.recessMonths(month.getYear()));
        Rejected.unless(oneMore, CouncilRejection.TOO_MANY_RECESS_MONTHS, "year", month.getYear());
        return List.of(new RecessDecided(c.councilId(), month, law.ruleset().ref(), oneMore.steps(), day));
    }
}
