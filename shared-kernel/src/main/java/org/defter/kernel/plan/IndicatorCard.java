package org.defter.kernel.plan;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.defter.kernel.PlainNumber;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;

/**
 * What an indicator measures and where it is to go (S12).
 *
 * @param code code within the plan, for instance PG1.1.1
 * @param title what is measured
 * @param measure unit of measurement, for instance number or percent
 * @param baseline value at the start, A
 * @param targets target of each year of the plan, B
 * @param direction rising or falling
 * @param accumulation cumulative or yearly
 * @param share share in the objective, in percent, above 0; all shares of an objective sum to 100
 * @param monitoring how often it is monitored
 * @param reporting how often it is reported
 */
public record IndicatorCard(
        String code,
        String title,
        String measure,
        BigDecimal baseline,
        SortedMap<Integer, BigDecimal> targets,
        Direction direction,
        Accumulation accumulation,
        BigDecimal share,
        Frequency monitoring,
        Frequency reporting) {

    /** Copies the targets, and keeps every number within what a plan can mean. */
    public IndicatorCard {
        PlainNumber.require("baseline", baseline);
        PlainNumber.require("share", share);
        targets.values().forEach(target -> PlainNumber.require("target", target));
        targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
    }

    /** This card with another target for one year. */
    public IndicatorCard withTarget(int year, BigDecimal target) {
        SortedMap<Integer, BigDecimal> changed = new TreeMap<>(targets);
        changed.put(year, target);
        return new IndicatorCard(
                code, title, measure, baseline, changed, direction, accumulation, share, monitoring, reporting);
    }
}
