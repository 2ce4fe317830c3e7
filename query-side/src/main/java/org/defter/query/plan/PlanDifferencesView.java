package org.defter.query.plan;

import java.util.List;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanElement;
import org.defter.kernel.plan.PlanField;
import org.defter.query.platform.difference.TextPieceView;
import org.jspecify.annotations.Nullable;

/**
 * How two frozen versions of a plan differ, element by element and field by field. Elements are the same by their identifier
 * and not by what they say, so one that was reworded from end to end is changed, and one that was dropped and written anew
 * is removed and added.
 *
 * @param from the version compared
 * @param to the version it is compared with
 * @param elements what differs: first what was added or changed, in the order of the second version, then what was removed,
 *     in the order of the first; empty if they say the same
 */
public record PlanDifferencesView(FrozenPlan from, FrozenPlan to, List<ElementDifferenceView> elements) {

    /** Copies the list. */
    public PlanDifferencesView {
        elements = List.copyOf(elements);
    }

    /** What became of an element from one version to the other. */
    public enum Change {
        /** Only the second version has it. */
        ADDED,
        /** Only the first version has it. */
        REMOVED,
        /** Both have it and say something else of it. */
        CHANGED
    }

    /**
     * An element that differs.
     *
     * @param element which one
     * @param within the element it stands under; none for the plan itself
     * @param code its code within the plan; none for the plan itself
     * @param title what it is called, in the second version if that has it
     * @param change what became of it
     * @param fields the fields that differ; all of them if it was added or removed
     */
    public record ElementDifferenceView(
            PlanElement element,
            @Nullable PlanElement within,
            @Nullable String code,
            @Nullable String title,
            Change change,
            List<FieldDifferenceView> fields) {

        /** Copies the list. */
        public ElementDifferenceView {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field that differs.
     *
     * @param field which one
     * @param year the year of a target; else none
     * @param oldText what the first version says; none if nothing
     * @param newText what the second version says; none if nothing
     * @param pieces for a text that both versions have, what of it was kept, removed and added, word by word; for a list,
     *     entry by entry; empty for a value, such as a number or a day
     */
    public record FieldDifferenceView(
            PlanField field,
            @Nullable Integer year,
            @Nullable String oldText,
            @Nullable String newText,
            List<TextPieceView> pieces) {

        /** Copies the list. */
        public FieldDifferenceView {
            pieces = List.copyOf(pieces);
        }
    }
}
