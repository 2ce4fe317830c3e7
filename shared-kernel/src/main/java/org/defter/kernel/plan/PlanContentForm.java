package org.defter.kernel.plan;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.defter.kernel.LegalBasis;
import org.defter.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a plan's content is written down before it is hashed, field by field and apart from the way events are stored: a
 * hash that a council has decided on must come out the same for ever. What is not said is left out; numbers are plain
 * decimals without trailing zeros, as text; lists keep their order. A change of form needs a new {@code form}.
 */
final class PlanContentForm {

    private static final String FORM = "defter-plan-content-1";

    private PlanContentForm() {}

    static Map<String, Object> of(PlanContent content) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("form", FORM);
        put(out, "kind", content.kind() == null ? null : content.kind().name());
        out.put("firstYear", content.firstYear());
        out.put("lastYear", content.lastYear());
        out.put("profile", of(content.profile()));
        out.put("goals", list(content.goals(), PlanContentForm::of));
        return out;
    }

    private static Map<String, Object> of(PlanProfile profile) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("title", profile.title());
        put(out, "mission", profile.mission());
        put(out, "vision", profile.vision());
        out.put("themes", profile.themes());
        out.put("legalBases", list(profile.legalBases(), PlanContentForm::of));
        return out;
    }

    private static Map<String, Object> of(LegalBasis basis) {
        return Map.of("law", basis.law(), "article", basis.article());
    }

    private static Map<String, Object> of(PlanContent.Goal goal) {
        return Map.of(
                "id", goal.id().toString(),
                "code", goal.code(),
                "title", goal.title(),
                "objectives", list(goal.objectives(), PlanContentForm::of));
    }

    private static Map<String, Object> of(PlanContent.Objective objective) {
        ObjectiveCard card = objective.card();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", objective.id().toString());
        out.put("code", card.code());
        out.put("title", card.title());
        out.put("responsibleUnit", card.responsibleUnit().toString());
        out.put("cooperatingUnits", list(card.cooperatingUnits(), Object::toString));
        out.put("risks", card.risks());
        put(out, "cost", of(card.cost()));
        put(out, "findings", card.findings());
        put(out, "needs", card.needs());
        out.put("indicators", list(objective.indicators(), PlanContentForm::of));
        out.put("activities", list(objective.activities(), PlanContentForm::of));
        return out;
    }

    private static Map<String, Object> of(PlanContent.Indicator indicator) {
        IndicatorCard card = indicator.card();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", indicator.id().toString());
        out.put("code", card.code());
        out.put("title", card.title());
        out.put("measure", card.measure());
        out.put("baseline", plain(card.baseline()));
        out.put("targets", targets(card.targets()));
        out.put("direction", card.direction().name());
        out.put("accumulation", card.accumulation().name());
        out.put("share", plain(card.share()));
        out.put("monitoring", card.monitoring().name());
        out.put("reporting", card.reporting().name());
        return out;
    }

    private static Map<String, Object> of(PlanContent.Activity activity) {
        ActivityCard card = activity.card();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", activity.id().toString());
        out.put("code", card.code());
        out.put("title", card.title());
        out.put("leadingUnit", card.leadingUnit().toString());
        out.put("responsibleUnit", card.responsibleUnit().toString());
        out.put("cooperatingUnits", list(card.cooperatingUnits(), Object::toString));
        out.put("start", card.start().toString());
        out.put("end", card.end().toString());
        put(out, "cost", of(card.cost()));
        return out;
    }

    private static @Nullable Map<String, Object> of(@Nullable Money cost) {
        return cost == null ? null : Map.of("amount", plain(cost.amount()), "currency", cost.currency());
    }

    private static Map<String, Object> targets(SortedMap<Integer, BigDecimal> targets) {
        Map<String, Object> out = new TreeMap<>();
        targets.forEach((year, target) -> out.put(year.toString(), plain(target)));
        return out;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static <T> List<Object> list(Collection<T> values, Function<T, Object> form) {
        return values.stream().map(form).toList();
    }

    private static void put(Map<String, Object> out, String name, @Nullable Object value) {
        if (value != null) {
            out.put(name, value);
        }
    }
}
