package org.defter.kernel.council;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;

/**
 * The council decided to be in recess for a month: it holds no ordinary meeting in it (A01).
 *
 * @param councilId the council
 * @param month the month
 * @param ruleset the ruleset of the day
 * @param explanation how many months of the year it may be in recess
 * @param occurredOn day it was decided
 */
@Revision("1")
public record RecessDecided(
        CouncilId councilId, YearMonth month, RulesetRef ruleset, List<Explanation> explanation, LocalDate occurredOn)
        implements CouncilEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public RecessDecided {
        explanation = List.copyOf(explanation);
    }
}
