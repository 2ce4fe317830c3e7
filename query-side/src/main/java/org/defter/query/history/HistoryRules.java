package org.defter.query.history;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.Explanation;
import org.defter.query.platform.RecordParts;

/**
 * The rules an event follows from: those of its kind, from the bundle {@code history_rules}, and those its clock and its
 * explanations name.
 */
final class HistoryRules {

    private static final ResourceBundle RULES = ResourceBundle.getBundle("history_rules", Locale.ROOT);

    private static final ClassValue<List<String>> OF_KIND = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> kind) {
            return Stream.of(RULES.getString(kind.getSimpleName()).strip().split("\\s+"))
                    .filter(rule -> !rule.isEmpty())
                    .toList();
        }
    };

    private HistoryRules() {}

    /** The rules, in alphabetical order. */
    static Set<String> of(DomainEvent event) {
        Set<String> rules = new TreeSet<>(OF_KIND.get(event.getClass()));
        named(event, rules);
        return rules;
    }

    private static void named(Object content, Set<String> rules) {
        switch (content) {
            case Explanation step -> rules.add(step.rule());
            case Clock clock -> rules.add(clock.rule());
            case Record inner -> RecordParts.of(inner.getClass()).eachPresent(inner, value -> named(value, rules));
            case Iterable<?> all -> all.forEach(one -> named(one, rules));
            default -> {
                // A plain value names no rule.
            }
        }
    }
}
