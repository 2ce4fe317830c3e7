package org.defter.query.platform.dossier;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows a list shows. A condition without a value holds for every row. Immutable. */
public final class DossierFilter {

    private static final DossierFilter ALL = new DossierFilter(List.of());

    private final List<Condition> conditions;

    private DossierFilter(List<Condition> conditions) {
        this.conditions = conditions;
    }

    /** Every row. */
    public static DossierFilter all() {
        return ALL;
    }

    /** Only rows whose attribute has the value. */
    public DossierFilter with(String attribute, @Nullable Object value) {
        return value == null ? this : and((row, builder) -> builder.equal(row.get(attribute), value));
    }

    /** Only rows in whose searchable attribute the text occurs, in Turkish lower case. */
    public DossierFilter searching(String attribute, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        String pattern = TurkishText.contains(text.strip());
        return and((row, builder) -> builder.like(row.get(attribute), pattern, '\\'));
    }

    List<Predicate> on(Root<?> row, CriteriaBuilder builder) {
        return conditions.stream().map(condition -> condition.on(row, builder)).toList();
    }

    private DossierFilter and(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new DossierFilter(List.copyOf(more));
    }

    @FunctionalInterface
    private interface Condition {
        Predicate on(Root<?> row, CriteriaBuilder builder);
    }
}
