package org.defter.kernel.platform.axon;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Which values of a message say what they are: those whose declared type leaves it open. That is a sealed type of ours, and what a
 * generic record of ours, such as a page, holds. No message needs an annotation for it.
 */
final class MessageTypes extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;
    private static final String OURS = "org.defter.";

    private static final JsonTypeInfo.Value ONE_OF_THE_SEALED =
            JsonTypeInfo.Value.construct(JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "@type", null, false, null);
    private static final JsonTypeInfo.Value ANY_OF_OURS =
            JsonTypeInfo.Value.construct(JsonTypeInfo.Id.CLASS, JsonTypeInfo.As.PROPERTY, "@class", null, false, null);

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        JsonTypeInfo.Value said = super.findPolymorphicTypeInfo(config, annotated);
        if (said != null) {
            return said;
        }
        if (annotated instanceof AnnotatedMember member) {
            return isOpen(member) ? ANY_OF_OURS : null;
        }
        return isSealed(annotated.getRawType()) ? ONE_OF_THE_SEALED : null;
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        Class<?> type = annotated.getRawType();
        return isSealed(type)
                ? leaves(type).stream().map(NamedType::new).toList()
                : super.findSubtypes(config, annotated);
    }

    /** A list of whatever a generic record of ours is of. */
    private static boolean isOpen(AnnotatedMember member) {
        Class<?> owner = member.getDeclaringClass();
        return owner.getName().startsWith(OURS)
                && owner.getTypeParameters().length > 0
                && member.getType().isCollectionLikeType()
                && member.getType().getContentType().hasRawClass(Object.class);
    }

    /** An enum whose constants have bodies is sealed as well, and written by name. */
    private static boolean isSealed(Class<?> type) {
        return type.isSealed() && !type.isEnum() && type.getName().startsWith(OURS);
    }

    private static List<Class<?>> leaves(Class<?> type) {
        List<Class<?>> leaves = new ArrayList<>();
        Arrays.stream(type.getPermittedSubclasses()).forEach(permitted -> {
            if (isSealed(permitted)) {
                leaves.addAll(leaves(permitted));
            } else {
                leaves.add(permitted);
            }
        });
        return leaves;
    }
}
