package org.defter.query.statutory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.UUID;
import org.defter.kernel.law.MonitoringReport;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A line of the monitoring table of a plan: an indicator in a period (S08, S12, S13). Targets are those of the plan's text; the
 * scorecard of the plan says what counts by the version in force.
 *
 * @param planId the plan
 * @param plan its title
 * @param year year of the report
 * @param report January to June, or January to December
 * @param objectiveCode code of the objective
 * @param objective its title
 * @param code code of the indicator
 * @param indicator its title
 * @param share its share in the objective, per cent
 * @param baseline A: what counts as its baseline; of a yearly indicator 0
 * @param target B: the target of the year
 * @param realised C: the approved value; nothing if there is none
 * @param performance (C−A)/(B−A)×100; nothing without a value
 * @param direction rising or falling is better
 * @param accumulation cumulative or yearly
 */
@Schema(name = "MonitoringLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MonitoringLineView(
        UUID planId,
        String plan,
        int year,
        MonitoringReport report,
        String objectiveCode,
        String objective,
        String code,
        String indicator,
        BigDecimal share,
        BigDecimal baseline,
        BigDecimal target,
        @Nullable BigDecimal realised,
        @Nullable BigDecimal performance,
        Direction direction,
        Accumulation accumulation) {}
