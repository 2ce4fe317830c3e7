package org.defter.query.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandler;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.project.ContractSigned;
import org.defter.kernel.project.ProjectStarted;
import org.defter.kernel.serialization.EventRegistry;
import org.junit.jupiter.api.Test;

/** Who may read a file follows from the events that name it, so none of them may be overlooked. */
class FileMentionsTest {

    private static final String DIGEST = "sha256";

    @Test
    void everyEventThatNamesAFileIsKept() {
        Set<Class<?>> kept = Arrays.stream(FileMentionProjection.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventHandler.class))
                .map(method -> method.getParameterTypes()[0])
                .collect(Collectors.toSet());
        List<Class<?>> naming = EventRegistry.defter().events().stream()
                .filter(event -> namesAFile(event, new HashSet<>()))
                .toList();
        assertThat(naming).hasSizeGreaterThan(8).isSubsetOf(kept);
        assertThat(kept).isSubsetOf(naming);
    }

    /** Deep within, and only there. */
    @Test
    void aDigestIsFoundWhereverItStands() {
        assertThat(namesAFile(ContractSigned.class, new HashSet<>())).isTrue();
        assertThat(namesAFile(ProjectStarted.class, new HashSet<>())).isFalse();
    }

    private static boolean namesAFile(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        return switch (type) {
            case ParameterizedType generic ->
                Stream.concat(Stream.of(generic.getRawType()), Arrays.stream(generic.getActualTypeArguments()))
                        .anyMatch(part -> namesAFile(part, seen));
            case Class<?> one
            when one.getPackageName().startsWith("org.defter") ->
                one.isSealed() && !DomainEvent.class.isAssignableFrom(one)
                        ? Arrays.stream(one.getPermittedSubclasses()).anyMatch(part -> namesAFile(part, seen))
                        : one.isRecord()
                                && Arrays.stream(one.getRecordComponents()).anyMatch(part -> names(part, seen));
            default -> false;
        };
    }

    private static boolean names(RecordComponent part, Set<Type> seen) {
        return part.getName().equals(DIGEST) || namesAFile(part.getGenericType(), seen);
    }
}
