package org.defter.command.plan;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.IndicatorCard;
import org.defter.kernel.plan.PlanContent;
import org.jspecify.annotations.Nullable;

/**
 * What is in force of a plan, and how often each of its targets has been updated.
 *
 * @param granted every version the council granted
 * @param content what is in force
 * @param updates how often each target was changed by an update that came into force (S06)
 */
record InEffect(Set<FrozenPlan> granted, PlanContent content, Map<Target, Integer> updates) {

    InEffect {
        granted = Set.copyOf(granted);
        updates = Map.copyOf(updates);
    }

    /** The target of one indicator for one year. */
    record Target(IndicatorId indicator, int year) {}

    static InEffect first(FrozenPlan frozen, PlanContent content) {
        return new InEffect(Set.of(frozen), content, Map.of());
    }

    /** What is in force after an update; a target counts as updated if the update left another value in its place. */
    InEffect next(FrozenPlan frozen, PlanContent next) {
        Set<FrozenPlan> all = new HashSet<>(granted);
        all.add(frozen);
        Map<Target, Integer> counts = new HashMap<>(updates);
        next.indicators()
                .forEach(now -> content.indicator(now.id())
                        .ifPresent(old -> changedYears(old.card(), now.card())
                                .forEach(year -> counts.merge(new Target(old.id(), year), 1, Integer::sum))));
        return new InEffect(all, next, counts);
    }

    /** How often the target was updated. */
    int updatesOf(IndicatorId indicator, int year) {
        return updates.getOrDefault(new Target(indicator, year), 0);
    }

    /** The years whose targets in the old card are others, or none, in the new one. */
    static Set<Integer> changedYears(IndicatorCard old, IndicatorCard now) {
        return old.targets().entrySet().stream()
                .filter(target -> !isSame(target.getValue(), now.targets().get(target.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isSame(BigDecimal old, @Nullable BigDecimal now) {
        return now != null && old.compareTo(now) == 0;
    }
}
