package org.defter.kernel.plan;

import org.jspecify.annotations.Nullable;

/**
 * One change the council makes to a frozen version: a field of an element gets another value, or an element is dropped with
 * everything under it. What stood there before is part of it, so that it can only be applied to what it was meant for.
 *
 * @param element which element
 * @param field which field of it; none: the element is dropped
 * @param year the year, where the field is a target; else none
 * @param oldValue what the field says, as {@link PlanTexts} writes it; none if it says nothing; for a dropped element its
 *     title
 * @param newValue what it is to say, written the same way; none: nothing any more
 */
public record Amendment(
        PlanElement element,
        @Nullable PlanField field,
        @Nullable Integer year,
        @Nullable String oldValue,
        @Nullable String newValue) {

    /** A field gets another value. */
    public static Amendment of(
            PlanElement element, PlanField field, @Nullable String oldValue, @Nullable String newValue) {
        return new Amendment(element, field, null, oldValue, newValue);
    }

    /** An indicator gets another target for one year. */
    public static Amendment ofTarget(PlanElement element, int year, String oldValue, String newValue) {
        return new Amendment(element, PlanField.TARGET, year, oldValue, newValue);
    }

    /** An element is dropped with everything under it. */
    public static Amendment dropping(PlanElement element, String title) {
        return new Amendment(element, null, null, title, null);
    }
}
