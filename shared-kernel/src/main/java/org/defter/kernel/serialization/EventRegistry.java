package org.defter.kernel.serialization;

import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The stable names under which events are stored: simple name and revision on one side, the record on the other.
 *
 * <p>Built from the sealed roots of the features, so that an event that is in no root cannot be stored. A record may
 * move to another package; its name and revision stay. One revision per name is current; older ones reach it through
 * the upcasters.
 */
public final class EventRegistry {

    /** A name and a revision as they stand in a row. */
    public record StoredType(String name, String revision) {}

    private final Map<StoredType, Class<?>> classes;
    private final Map<Class<?>, StoredType> types;

    private EventRegistry(Map<StoredType, Class<?>> classes, Map<Class<?>, StoredType> types) {
        this.classes = Collections.unmodifiableMap(classes);
        this.types = Collections.unmodifiableMap(types);
    }

    /** The registry of all events of this release. */
    public static EventRegistry defter() {
        return of(EventRoots.all());
    }

    /**
     * Collects every record below the given sealed roots.
     *
     * @throws IllegalArgumentException if a root is not sealed, an event has no revision, or a name appears twice
     */
    public static EventRegistry of(Class<?>... sealedRoots) {
        Map<StoredType, Class<?>> classes = new LinkedHashMap<>();
        Map<Class<?>, StoredType> types = new LinkedHashMap<>();
        Map<String, Class<?>> names = new HashMap<>();
        for (Class<?> root : sealedRoots) {
            if (!root.isSealed()) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "%s is not sealed: its events cannot be listed", root));
            }
            collect(root, classes, types, names);
        }
        return new EventRegistry(classes, types);
    }

    private static void collect(
            Class<?> type,
            Map<StoredType, Class<?>> classes,
            Map<Class<?>, StoredType> types,
            Map<String, Class<?>> names) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                collect(permitted, classes, types, names);
            }
            return;
        }
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "%s is open below a sealed root", type));
        }
        if (types.containsKey(type)) {
            return;
        }
        Revision revision = type.getAnnotation(Revision.class);
        if (revision == null || revision.value().isBlank()) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "%s has no @Revision", type));
        }
        Class<?> other = names.putIfAbsent(type.getSimpleName(), type);
        if (other != null) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s and %s would be stored under the same name", other, type));
        }
        StoredType stored = new StoredType(type.getSimpleName(), revision.value());
        classes.put(stored, type);
        types.put(type, stored);
    }

    /** The record stored under this name and revision. */
    public Class<?> requireClass(String name, @Nullable String revision) {
        Class<?> type = revision == null ? null : classes.get(new StoredType(name, revision));
        if (type == null) {
            throw new UnknownEventType(name, revision);
        }
        return type;
    }

    /**
     * The name and revision under which this record is stored.
     *
     * @throws IllegalArgumentException if it is no event of any sealed root
     */
    public StoredType requireType(Class<?> type) {
        StoredType stored = types.get(type);
        if (stored == null) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s is in no sealed root of events: it cannot be stored", type));
        }
        return stored;
    }

    /** Whether this release can read the name and revision without an upcaster. */
    public boolean knows(String name, @Nullable String revision) {
        return revision != null && classes.containsKey(new StoredType(name, revision));
    }

    /** All event records, in the order of their roots. */
    public Collection<Class<?>> events() {
        return types.keySet();
    }
}
