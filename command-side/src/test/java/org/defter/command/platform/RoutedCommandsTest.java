package org.defter.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every command there is can be sent to the node of its stream: it names the stream, and is made of nothing but records and plain values. */
class RoutedCommandsTest {

    private static final List<String> PLAIN =
            List.of("java.lang.", "java.time.", "java.math.", "java.util.UUID", "java.util.Locale");

    static Stream<Class<?>> commands() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        Set<Class<?>> commands = new HashSet<>();
        for (var found : scan.findCandidateComponents("org.defter.command")) {
            Arrays.stream(Class.forName(found.getBeanClassName()).getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                    .forEach(method -> commands.add(method.getParameterTypes()[0]));
        }
        assertThat(commands).hasSizeGreaterThan(100);
        return commands.stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void namesItsStreamAndIsMadeOfWhatCanBeSent(Class<?> command) {
        assertThat(command.getRecordComponents())
                .as("%s, components with the stream", command)
                .filteredOn(component -> annotated(command, component))
                .hasSize(1);
        assertSendable(command, command, new HashSet<>());
    }

    private static boolean annotated(Class<?> command, RecordComponent component) {
        try {
            return component.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class)
                    || command.getDeclaredField(component.getName())
                            .isAnnotationPresent(TargetAggregateIdentifier.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A type that leaves open what the value is would have to say it; sealed types of ours do, see the serializer. */
    private static void assertSendable(Class<?> command, Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        switch (type) {
            case ParameterizedType generic -> {
                Class<?> raw = (Class<?>) generic.getRawType();
                assertThat(Collection.class.isAssignableFrom(raw)
                                || Map.class.isAssignableFrom(raw)
                                || raw == Optional.class
                                || raw.isRecord())
                        .as("%s: %s", command, type)
                        .isTrue();
                Arrays.stream(generic.getActualTypeArguments()).forEach(inner -> assertSendable(command, inner, seen));
            }
            case WildcardType some -> assertSendable(command, some.getUpperBounds()[0], seen);
            case Class<?> plain when plain.isPrimitive() || plain.isEnum() -> {
                // Written as it is.
            }
            case Class<?> record
            when record.isRecord() ->
                Arrays.stream(record.getRecordComponents())
                        .forEach(component -> assertSendable(command, component.getGenericType(), seen));
            case Class<?> open
            when open.isSealed() && open.getName().startsWith("org.defter.") ->
                Arrays.stream(open.getPermittedSubclasses()).forEach(one -> assertSendable(command, one, seen));
            case Class<?> other ->
                assertThat(PLAIN)
                        .as("%s holds a %s", command, other)
                        .anyMatch(name -> other.getName().startsWith(name) && other != Object.class);
            default -> throw new AssertionError(command + " holds a " + type);
        }
    }
}
