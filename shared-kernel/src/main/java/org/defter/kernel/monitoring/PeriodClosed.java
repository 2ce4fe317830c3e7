package org.defter.kernel.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.plan.FrozenPlan;

/**
 * The period was closed and locked: only rectifications come after it. The scores follow from the record and are not stored.
 *
 * @param periodId the period
 * @param frozen the version whose targets count
 * @param cumulative whether the evaluation is also cumulative (S08)
 * @param ruleset the ruleset the scores are computed under: that of the last day covered
 * @param explanation how it was found whether the evaluation is cumulative
 * @param occurredOn day of the closing
 */
@Revision("1")
public record PeriodClosed(
        MonitoringPeriodId periodId,
        FrozenPlan frozen,
        boolean cumulative,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements MonitoringEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public PeriodClosed {
        explanation = List.copyOf(explanation);
    }
}
