package org.defter.query.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.defter.kernel.plan.PlanElement;
import org.defter.kernel.plan.PlanField;
import org.defter.kernel.plan.PlanTexts;
import org.defter.query.plan.PlanDifferencesView.Change;
import org.defter.query.plan.PlanDifferencesView.ElementDifferenceView;
import org.defter.query.plan.PlanDifferencesView.FieldDifferenceView;
import org.defter.query.platform.difference.TextDifference;
import org.defter.query.platform.difference.TextPieceView;
import org.jspecify.annotations.Nullable;

/** Compares two frozen versions of a plan, by the texts of the kernel's {@link PlanTexts}. */
final class PlanDifferences {

    private PlanDifferences() {}

    /**
     * How the second version differs from the first; neither has to be the later one.
     *
     * @param from a version
     * @param to another version of the same plan
     */
    static PlanDifferencesView between(PlanVersionView from, PlanVersionView to) {
        Map<PlanElement, PlanTexts.Entry> before = entries(from);
        Map<PlanElement, PlanTexts.Entry> after = entries(to);
        List<ElementDifferenceView> elements = new ArrayList<>();
        after.forEach((element, now) -> {
            PlanTexts.Entry old = before.get(element);
            if (old == null) {
                elements.add(element(now, Change.ADDED, fields(new TreeMap<>(), now.texts())));
            } else if (!old.texts().equals(now.texts())) {
                elements.add(element(now, Change.CHANGED, fields(old.texts(), now.texts())));
            }
        });
        before.forEach((element, old) -> {
            if (!after.containsKey(element)) {
                elements.add(element(old, Change.REMOVED, fields(old.texts(), new TreeMap<>())));
            }
        });
        return new PlanDifferencesView(from.frozen(), to.frozen(), elements);
    }

    private static Map<PlanElement, PlanTexts.Entry> entries(PlanVersionView version) {
        Map<PlanElement, PlanTexts.Entry> all = new LinkedHashMap<>();
        PlanTexts.of(version.frozen().planId(), version.content()).forEach(entry -> all.put(entry.element(), entry));
        return all;
    }

    private static ElementDifferenceView element(
            PlanTexts.Entry entry, Change change, List<FieldDifferenceView> fields) {
        return new ElementDifferenceView(
                entry.element(),
                entry.within(),
                entry.text(PlanField.CODE, null).orElse(null),
                entry.text(PlanField.TITLE, null).orElse(null),
                change,
                fields);
    }

    private static List<FieldDifferenceView> fields(
            SortedMap<PlanTexts.Place, String> before, SortedMap<PlanTexts.Place, String> after) {
        SortedSet<PlanTexts.Place> places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        return places.stream()
                .filter(place -> !Objects.equals(before.get(place), after.get(place)))
                .map(place -> field(place, before.get(place), after.get(place)))
                .toList();
    }

    private static FieldDifferenceView field(PlanTexts.Place place, @Nullable String old, @Nullable String now) {
        return new FieldDifferenceView(
                place.field(),
                place.year(),
                old,
                now,
                old == null || now == null ? List.of() : pieces(place, old, now));
    }

    private static List<TextPieceView> pieces(PlanTexts.Place place, String old, String now) {
        return switch (place.field()) {
            case TITLE, MISSION, VISION, FINDINGS, NEEDS, MEASURE -> TextDifference.byWord(old, now);
            case THEMES, LEGAL_BASES, COOPERATING_UNITS, RISKS -> TextDifference.byEntry(old, now);
            case CODE,
                    LEADING_UNIT,
                    RESPONSIBLE_UNIT,
                    COST,
                    BASELINE,
                    TARGET,
                    DIRECTION,
                    ACCUMULATION,
                    SHARE,
                    MONITORING,
                    REPORTING,
                    START,
                    END -> List.of();
        };
    }
}
