package org.defter.query.sitting;

import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.council.sitting.AmendmentMoved;
import org.defter.kernel.council.sitting.AmendmentsAdopted;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.TextChange;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/**
 * The amendments to an item.
 *
 * @param moved those moved, by number
 * @param adopted what was adopted with them, if anything was
 */
public record AmendmentsView(
        List<MovedView> moved, @Nullable AdoptedView adopted) {

    /** No amendment was moved. */
    static final AmendmentsView NONE = new AmendmentsView(List.of(), null);

    /** Copies the list. */
    public AmendmentsView {
        moved = List.copyOf(moved);
    }

    /**
     * An amendment.
     *
     * @param number its number within the item
     * @param movedBy the member who moved it; none where it comes from a commission's report
     * @param changes what it changes in the plan the item is about
     * @param text what it changes in the text of a proposal that is about no plan
     */
    public record MovedView(
            int number,
            @Nullable PersonId movedBy,
            List<Amendment> changes,
            @Nullable TextChange text) {

        /** Copies the list. */
        public MovedView {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What was adopted.
     *
     * @param motion with changes, or in part
     * @param numbers the amendments it was adopted with
     * @param base the version of the plan that was before the council
     * @param frozenPlan the version that came of it
     * @param text the text that came of it
     */
    public record AdoptedView(
            Motion motion,
            List<Integer> numbers,
            @Nullable FrozenPlan base,
            @Nullable FrozenPlan frozenPlan,
            @Nullable String text) {

        /** Copies the list. */
        public AdoptedView {
            numbers = List.copyOf(numbers);
        }
    }

    AmendmentsView and(AmendmentMoved e) {
        MovedView one = new MovedView(e.number(), e.movedBy(), e.changes(), e.text());
        return new AmendmentsView(Stream.concat(moved.stream(), Stream.of(one)).toList(), adopted);
    }

    AmendmentsView adopted(AmendmentsAdopted e) {
        return new AmendmentsView(
                moved, new AdoptedView(e.motion(), e.amendments(), e.base(), e.frozenPlan(), e.text()));
    }
}
