package org.defter.query.platform.dossier;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
        return value == null ? this : and((row, builder) -> builder.equal(column(row, attribute), value));
    }

    /** Only rows whose attribute has one of the values; no row if there is none. */
    public DossierFilter among(String attribute, Collection<?> values) {
        return and((row, builder) -> values.isEmpty()
                ? builder.disjunction()
                : column(row, attribute).in(values));
    }

    /** Only rows that have the attribute, or that lack it. */
    public DossierFilter present(String attribute, @Nullable Boolean wanted) {
        if (wanted == null) {
            return this;
        }
        return and((row, builder) ->
                wanted ? builder.isNotNull(column(row, attribute)) : builder.isNull(column(row, attribute)));
    }

    /**
     * Only rows whose last day is over, or is not over or not there, while the end itself was not recorded.
     *
     * @param last attribute of the last day
     * @param end attribute of the recorded end
     * @param today the day it is measured by
     * @param wanted whether those that are over are wanted, or the others
     */
    public DossierFilter over(String last, String end, LocalDate today, @Nullable Boolean wanted) {
        if (wanted == null) {
            return this;
        }
        return and((row, builder) -> {
            Predicate over = builder.and(
                    builder.isNotNull(column(row, last)),
                    builder.lessThan(column(row, last), today),
                    builder.isNull(column(row, end)));
            return wanted ? over : builder.not(over);
        });
    }

    /** Only rows in whose searchable attribute the text occurs, in Turkish lower case. */
    public DossierFilter searching(String attribute, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        String pattern = TurkishText.contains(text.strip());
        return and((row, builder) -> builder.like(column(row, attribute), pattern, '\\'));
    }

    /** Only rows that also meet the other conditions. */
    DossierFilter and(DossierFilter other) {
        List<Condition> more = new ArrayList<>(conditions);
        more.addAll(other.conditions);
        return new DossierFilter(List.copyOf(more));
    }

    /** True if every row meets the conditions. */
    boolean isAll() {
        return conditions.isEmpty();
    }

    /** A column of a row, of today or of the past: its own, or one of those that both have. */
    static <T> Path<T> column(From<?, ?> row, String attribute) {
        return switch (attribute) {
            case "id", "version" -> row.get(attribute);
            default -> row.get("columns").get(attribute);
        };
    }

    List<Predicate> on(From<?, ?> row, CriteriaBuilder builder) {
        return conditions.stream().map(condition -> condition.on(row, builder)).toList();
    }

    private DossierFilter and(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new DossierFilter(List.copyOf(more));
    }

    @FunctionalInterface
    private interface Condition {
        Predicate on(From<?, ?> row, CriteriaBuilder builder);
    }
}
