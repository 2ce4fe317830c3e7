package org.defter.query.platform;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record type, looked up once per type: the JVM makes them anew each time they are asked for, which
 * took most of the time of whoever walks through every event.
 */
public final class RecordParts {

    private static final ClassValue<RecordParts> ALL = new ClassValue<>() {
        @Override
        protected RecordParts computeValue(Class<?> type) {
            return new RecordParts(type);
        }
    };

    private final String type;
    private final List<Part> parts;
    private final Map<String, Part> byName = new HashMap<>();
    private final boolean identifier;

    /** A component: its name, and how to read it. */
    private record Part(String name, Method accessor) {

        @Nullable
        Object of(Record value) {
            try {
                return accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(accessor + " cannot be called", e);
            }
        }
    }

    /** What is done with a component of a record. */
    public interface Visitor {

        /** Takes a component by name, and its value if it has one. */
        void visit(String name, @Nullable Object value);
    }

    private RecordParts(Class<?> type) {
        this.type = type.getSimpleName();
        List<Part> all = new ArrayList<>();
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components) {
            Method accessor = component.getAccessor();
            // Lines of lists are seen in their packages only.
            accessor.setAccessible(true);
            Part part = new Part(component.getName(), accessor);
            all.add(part);
            byName.put(part.name(), part);
        }
        this.parts = List.copyOf(all);
        this.identifier = components.length == 1 && components[0].getType() == UUID.class;
    }

    /** The components of a record type. */
    public static RecordParts of(Class<? extends Record> type) {
        return ALL.get(type);
    }

    /** Hands over every component in the order of the record. */
    public void each(Record value, Visitor visitor) {
        for (Part part : parts) {
            visitor.visit(part.name(), part.of(value));
        }
    }

    /** Hands over the values of those components that have one, in the order of the record. */
    public void eachPresent(Record value, Consumer<Object> consumer) {
        for (Part part : parts) {
            Object held = part.of(value);
            if (held != null) {
                consumer.accept(held);
            }
        }
    }

    /**
     * The value of one component; none if it has none.
     *
     * @throws IllegalArgumentException if the record has no such component
     */
    public @Nullable Object value(Record value, String name) {
        Part part = byName.get(name);
        if (part == null) {
            throw new IllegalArgumentException(type + " has no " + name);
        }
        return part.of(value);
    }

    /** The identifier, if the record is one: identifiers are records of a single UUID. */
    public @Nullable UUID identified(Record value) {
        return identifier ? (UUID) parts.getFirst().of(value) : null;
    }
}
