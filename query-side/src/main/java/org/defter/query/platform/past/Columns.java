package org.defter.query.platform.past;

import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The columns that a row of today and a row of the past have in common: the fields of the mapped superclass of both.
 *
 * @param <C> that superclass
 */
final class Columns<C> {

    private final Field[] fields;

    Columns(Class<C> shared) {
        fields = Stream.of(shared.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !field.isAnnotationPresent(Transient.class))
                .toArray(Field[]::new);
        for (Field field : fields) {
            field.setAccessible(true);
        }
    }

    /** Has one row say what the other says. */
    <T extends C> T copy(C from, T to) {
        try {
            for (Field field : fields) {
                field.set(to, field.get(from));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Columns that cannot be reached", e);
        }
        return to;
    }

    /** Whether both say the same. */
    boolean same(C one, C other) {
        try {
            for (Field field : fields) {
                if (!Objects.deepEquals(field.get(one), field.get(other))) {
                    return false;
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Columns that cannot be reached", e);
        }
        return true;
    }
}
