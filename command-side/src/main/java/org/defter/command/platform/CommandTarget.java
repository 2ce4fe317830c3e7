package org.defter.command.platform;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a command addresses, by the annotations of its components.
 *
 * @param id the stream
 * @param expectedVersion the version its sender saw, if it says so
 */
record CommandTarget(String id, @Nullable Long expectedVersion) {

    private static final ClassValue<Components> COMPONENTS = new ClassValue<>() {
        @Override
        protected Components computeValue(Class<?> type) {
            return new Components(
                    component(type, TargetAggregateIdentifier.class), component(type, TargetAggregateVersion.class));
        }
    };

    static CommandTarget of(Object command) {
        Components components = COMPONENTS.get(command.getClass());
        Object id = value(components.id(), command);
        if (id == null) {
            throw new IllegalStateException(command.getClass() + " has no component with @TargetAggregateIdentifier");
        }
        return new CommandTarget(id.toString(), (Long) value(components.version(), command));
    }

    private static @Nullable Object value(@Nullable Method accessor, Object command) {
        if (accessor == null) {
            return null;
        }
        try {
            return accessor.invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Method component(Class<?> type, Class<? extends Annotation> annotation) {
        if (!type.isRecord()) {
            throw new IllegalStateException(type + " is no record");
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (carries(component.getAccessor(), annotation) || carries(field(type, component), annotation)) {
                component.getAccessor().setAccessible(true);
                return component.getAccessor();
            }
        }
        return null;
    }

    private static boolean carries(AnnotatedElement element, Class<? extends Annotation> annotation) {
        return element.isAnnotationPresent(annotation);
    }

    private static AnnotatedElement field(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Components(@Nullable Method id, @Nullable Method version) {}
}
