package org.defter.kernel.plan;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.Money;
import org.defter.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is done, by whom, from when to when (S05).
 *
 * @param code code within the plan, for instance F1.1.1
 * @param title what is done
 * @param leadingUnit unit that leads
 * @param responsibleUnit unit that answers for it
 * @param cooperatingUnits related units
 * @param start first day
 * @param end last day, not before the first
 * @param cost estimated cost
 */
public record ActivityCard(
        String code,
        String title,
        UnitId leadingUnit,
        UnitId responsibleUnit,
        List<UnitId> cooperatingUnits,
        LocalDate start,
        LocalDate end,
        @Nullable Money cost) {
    /** Copies the lists, so that the record cannot change afterwards. */
    public ActivityCard {
        cooperatingUnits = List.copyOf(cooperatingUnits);
    }
}
