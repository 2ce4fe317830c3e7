package org.defter.kernel.plan;

import java.util.List;
import org.defter.kernel.Money;
import org.defter.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What an objective says of itself (S12).
 *
 * @param code code within the plan, for instance H1.1
 * @param title the measurable objective
 * @param responsibleUnit the unit that answers for it
 * @param cooperatingUnits units that work with it
 * @param risks risks seen
 * @param cost estimated cost (S03)
 * @param findings findings it rests on
 * @param needs needs it answers
 */
public record ObjectiveCard(
        String code,
        String title,
        UnitId responsibleUnit,
        List<UnitId> cooperatingUnits,
        List<String> risks,
        @Nullable Money cost,
        @Nullable String findings,
        @Nullable String needs) {
    /** Copies the lists, so that the record cannot change afterwards. */
    public ObjectiveCard {
        cooperatingUnits = List.copyOf(cooperatingUnits);
        risks = List.copyOf(risks);
    }
}
