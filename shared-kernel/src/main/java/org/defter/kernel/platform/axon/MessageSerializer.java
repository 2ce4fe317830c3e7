package org.defter.kernel.platform.axon;

import java.util.List;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Writes tokens, and messages between nodes, as JSON; events have a serializer of their own.
 *
 * <p>It reads only classes of the framework and of this application. The validator lets a replay token keep the token
 * it wraps, and a page its lines, whose class stands in its JSON; default typing stays off. See {@link MessageTypes}.
 */
public final class MessageSerializer extends Jackson3Serializer {

    private static final List<String> ALLOWED =
            List.of("org.axonframework.", "org.defter.", "java.lang.", "java.math.", "java.time.", "java.util.");

    private MessageSerializer(Builder builder) {
        super(builder);
    }

    /** One with the settings above. */
    public static MessageSerializer create() {
        return new MessageSerializer(Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                        .allowIfSubType("org.axonframework.eventhandling.")
                                        .allowIfSubType("org.defter.")
                                        .build())
                                .annotationIntrospector(new MessageTypes())));
    }

    @Override
    protected String resolveClassName(SerializedType serializedType) {
        String name = serializedType.getName();
        if (ALLOWED.stream().noneMatch(name::startsWith)) {
            throw new SerializationException(name + " is not read here");
        }
        return name;
    }
}
