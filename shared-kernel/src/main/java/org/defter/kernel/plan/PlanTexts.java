package org.defter.kernel.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.defter.kernel.Money;
import org.defter.kernel.id.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says, element by element and field by field, as text: how amendments name old values and how two versions are
 * compared. What is not said has no text.
 */
public final class PlanTexts {

    private PlanTexts() {}

    /**
     * A field of an element; of a target with its year.
     *
     * @param field the field
     * @param year the year of a target; else none
     */
    public record Place(PlanField field, @Nullable Integer year) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::field).thenComparingInt(place -> place.year() == null ? 0 : place.year());

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * An element with what it says.
     *
     * @param element the element
     * @param within the element it stands under; none for the plan itself
     * @param texts its fields
     */
    public record Entry(PlanElement element, @Nullable PlanElement within, SortedMap<Place, String> texts) {

        /** Keeps the fields from changing. */
        public Entry {
            texts = Collections.unmodifiableSortedMap(texts);
        }

        /** What a field says. */
        public Optional<String> text(PlanField field, @Nullable Integer year) {
            return Optional.ofNullable(texts.get(new Place(field, year)));
        }
    }

    /** Every element of the plan, each before what stands under it. */
    public static List<Entry> of(PlanId plan, PlanContent content) {
        List<Entry> all = new ArrayList<>();
        PlanElement whole = PlanElement.of(plan);
        all.add(new Entry(whole, null, of(content.profile())));
        for (PlanContent.Goal goal : content.goals()) {
            PlanElement ofGoal = PlanElement.of(goal.id());
            all.add(new Entry(ofGoal, whole, of(goal)));
            for (PlanContent.Objective objective : goal.objectives()) {
                PlanElement ofObjective = PlanElement.of(objective.id());
                all.add(new Entry(ofObjective, ofGoal, of(objective.card())));
                objective
                        .indicators()
                        .forEach(indicator ->
                                all.add(new Entry(PlanElement.of(indicator.id()), ofObjective, of(indicator.card()))));
                objective
                        .activities()
                        .forEach(activity ->
                                all.add(new Entry(PlanElement.of(activity.id()), ofObjective, of(activity.card()))));
            }
        }
        return all;
    }

    static SortedMap<Place, String> of(PlanProfile profile) {
        SortedMap<Place, String> texts = new TreeMap<>();
        put(texts, PlanField.TITLE, profile.title());
        put(texts, PlanField.MISSION, profile.mission());
        put(texts, PlanField.VISION, profile.vision());
        put(texts, PlanField.THEMES, lines(profile.themes()));
        put(
                texts,
                PlanField.LEGAL_BASES,
                lines(profile.legalBases().stream()
                        .map(basis -> basis.law() + ", " + basis.article())
                        .toList()));
        return texts;
    }

    static SortedMap<Place, String> of(PlanContent.Goal goal) {
        SortedMap<Place, String> texts = new TreeMap<>();
        put(texts, PlanField.CODE, goal.code());
        put(texts, PlanField.TITLE, goal.title());
        return texts;
    }

    static SortedMap<Place, String> of(ObjectiveCard card) {
        SortedMap<Place, String> texts = new TreeMap<>();
        put(texts, PlanField.CODE, card.code());
        put(texts, PlanField.TITLE, card.title());
        put(texts, PlanField.RESPONSIBLE_UNIT, card.responsibleUnit().toString());
        put(texts, PlanField.COOPERATING_UNITS, lines(card.cooperatingUnits()));
        put(texts, PlanField.RISKS, lines(card.risks()));
        put(texts, PlanField.COST, of(card.cost()));
        put(texts, PlanField.FINDINGS, card.findings());
        put(texts, PlanField.NEEDS, card.needs());
        return texts;
    }

    static SortedMap<Place, String> of(IndicatorCard card) {
        SortedMap<Place, String> texts = new TreeMap<>();
        put(texts, PlanField.CODE, card.code());
        put(texts, PlanField.TITLE, card.title());
        put(texts, PlanField.MEASURE, card.measure());
        put(texts, PlanField.BASELINE, plain(card.baseline()));
        card.targets().forEach((year, target) -> texts.put(new Place(PlanField.TARGET, year), plain(target)));
        put(texts, PlanField.DIRECTION, card.direction().name());
        put(texts, PlanField.ACCUMULATION, card.accumulation().name());
        put(texts, PlanField.SHARE, plain(card.share()));
        put(texts, PlanField.MONITORING, card.monitoring().name());
        put(texts, PlanField.REPORTING, card.reporting().name());
        return texts;
    }

    static SortedMap<Place, String> of(ActivityCard card) {
        SortedMap<Place, String> texts = new TreeMap<>();
        put(texts, PlanField.CODE, card.code());
        put(texts, PlanField.TITLE, card.title());
        put(texts, PlanField.LEADING_UNIT, card.leadingUnit().toString());
        put(texts, PlanField.RESPONSIBLE_UNIT, card.responsibleUnit().toString());
        put(texts, PlanField.COOPERATING_UNITS, lines(card.cooperatingUnits()));
        put(texts, PlanField.START, card.start().toString());
        put(texts, PlanField.END, card.end().toString());
        put(texts, PlanField.COST, of(card.cost()));
        return texts;
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String of(@Nullable Money cost) {
        return cost == null ? null : plain(cost.amount()) + " " + cost.currency();
    }

    private static @Nullable String lines(Collection<?> entries) {
        return entries.isEmpty() ? null : entries.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static void put(SortedMap<Place, String> texts, PlanField field, @Nullable String text) {
        if (text != null) {
            texts.put(new Place(field, null), text);
        }
    }
}
