package org.defter.kernel.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.PlanId;

/**
 * The target of one year was revised; the old one, the reason and the authority stay.
 *
 * @param planId the plan
 * @param indicatorId the indicator
 * @param year the year
 * @param oldTarget target so far
 * @param newTarget target from now on
 * @param reason why
 * @param occurredOn day of the revision
 */
@Revision("1")
public record TargetRevised(
        PlanId planId,
        IndicatorId indicatorId,
        int year,
        BigDecimal oldTarget,
        BigDecimal newTarget,
        String reason,
        LocalDate occurredOn)
        implements PlanEvent {}
