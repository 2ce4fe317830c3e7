package org.defter.kernel.serialization;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.ByteArrayToJsonNodeConverter;
import org.axonframework.serialization.jackson3.JsonNodeToByteArrayConverter;
import org.axonframework.serialization.jackson3.JsonNodeToObjectNodeConverter;
import org.axonframework.serialization.jackson3.ObjectNodeToJsonNodeConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads events and their metadata, and nothing else.
 *
 * <p>The type in a row is looked up in the {@link EventRegistry}; a class name in a row is an unknown name like any
 * other, so a crafted row cannot make this process load a class of its choosing. Tokens and messages between nodes have
 * their own serializer.
 */
public final class RegistrySerializer implements Serializer {

    private static final String METADATA = MetaData.class.getName();
    private static final TypeReference<LinkedHashMap<String, Object>> ENTRIES = new TypeReference<>() {};

    private final EventRegistry registry;
    private final JsonMapper mapper = DefterJson.mapper();
    private final ChainingConverter converter = new ChainingConverter();

    /** Serves exactly the events of the given registry. */
    public RegistrySerializer(EventRegistry registry) {
        this.registry = registry;
        converter.registerConverter(new JsonNodeToByteArrayConverter(mapper));
        converter.registerConverter(new ByteArrayToJsonNodeConverter(mapper));
        converter.registerConverter(new JsonNodeToObjectNodeConverter());
        converter.registerConverter(new ObjectNodeToJsonNodeConverter());
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        if (object == null) {
            throw new SerializationException("An event without payload cannot be stored");
        }
        Object content = object instanceof MetaData metaData ? new TreeMap<>(metaData) : object;
        try {
            byte[] json = mapper.writeValueAsBytes(content);
            return new SimpleSerializedObject<>(
                    converter.convert(json, expectedRepresentation),
                    expectedRepresentation,
                    typeForClass(object.getClass()));
        } catch (JacksonException e) {
            throw new SerializationException(
                    String.format(Locale.ROOT, "%s cannot be written as JSON", object.getClass()), e);
        }
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return converter.canConvert(byte[].class, expectedRepresentation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> serializedObject) {
        Class<?> type = classForType(serializedObject.getType());
        byte[] json = converter.convert(serializedObject, byte[].class).getData();
        try {
            if (type == MetaData.class) {
                Map<String, Object> entries = mapper.readValue(json, ENTRIES);
                return (T) MetaData.from(entries);
            }
            return (T) mapper.readValue(json, type);
        } catch (JacksonException e) {
            throw new SerializationException(
                    String.format(
                            Locale.ROOT,
                            "A stored %s cannot be read",
                            serializedObject.getType().getName()),
                    e);
        }
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (METADATA.equals(type.getName())) {
            return MetaData.class;
        }
        return registry.requireClass(type.getName(), type.getRevision());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null) {
            throw new SerializationException("Nothing has no stored type");
        }
        if (type == MetaData.class) {
            return new SimpleSerializedType(METADATA, null);
        }
        EventRegistry.StoredType stored = registry.requireType((Class<?>) type);
        return new SimpleSerializedType(stored.name(), stored.revision());
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
