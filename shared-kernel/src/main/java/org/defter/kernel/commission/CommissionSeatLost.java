package org.defter.kernel.commission;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;

/**
 * A member lost the seat by absences without excuse from meetings that followed one another (C02). The seat stands vacant
 * from the next day on and is filled for the remainder.
 *
 * @param commissionId the commission
 * @param personId who lost the seat
 * @param absences the days of those meetings, in order
 * @param ruleset the ruleset of the last of them
 * @param explanation the computation
 * @param occurredOn the last of those days, the last in the seat
 */
@Revision("1")
public record CommissionSeatLost(
        CommissionId commissionId,
        PersonId personId,
        List<LocalDate> absences,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements CommissionEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public CommissionSeatLost {
        absences = List.copyOf(absences);
        explanation = List.copyOf(explanation);
    }
}
