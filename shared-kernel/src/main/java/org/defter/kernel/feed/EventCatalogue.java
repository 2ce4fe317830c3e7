package org.defter.kernel.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.kernel.serialization.EventRegistry;

/** The types of events by their stored name, whatever the revision: kind of stream, disclosure and rules of each. */
public final class EventCatalogue {

    private static final ResourceBundle RULES = ResourceBundle.getBundle("history_rules", Locale.ROOT);

    private final SortedMap<String, Entry> entries;

    /**
     * One type of event.
     *
     * @param name its stored name
     * @param kind the kind of stream it belongs to
     * @param disclosure how far it may be told
     * @param rules the rules events of this type follow from, in alphabetical order
     */
    public record Entry(String name, FeedKind kind, Disclosure disclosure, List<String> rules) {

        /** Copies the rules. */
        public Entry {
            rules = List.copyOf(rules);
        }
    }

    /** The types of a registry. */
    public EventCatalogue(EventRegistry registry) {
        SortedMap<String, Entry> known = new TreeMap<>();
        for (Class<?> event : registry.events()) {
            String name = registry.requireType(event).name();
            known.put(name, new Entry(name, FeedKind.of(event), Disclosure.of(event), rules(name)));
        }
        this.entries = known;
    }

    private static List<String> rules(String name) {
        return RULES.containsKey(name)
                ? Stream.of(RULES.getString(name).strip().split("\\s+"))
                        .filter(rule -> !rule.isEmpty())
                        .sorted()
                        .toList()
                : List.of();
    }

    /** The type of that stored name; none if this release does not know it. */
    public Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** The stored names of the events by which something becomes public. */
    public Set<String> announcements() {
        return Disclosure.announcements().stream().map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());
    }

    /** The stored names of the types the reader may be told of, by how. */
    public Map<String, FeedReader.Admission> open(FeedReader reader) {
        SortedMap<String, FeedReader.Admission> open = new TreeMap<>();
        entries.forEach((name, entry) -> {
            FeedReader.Admission admission = reader.admission(entry.disclosure());
            if (admission != FeedReader.Admission.NO) {
                open.put(name, admission);
            }
        });
        return open;
    }
}
