package org.defter.kernel.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.temporal.TemporalAccessor;
import org.defter.kernel.CalendarYears;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON over HTTP is taken at its word: a name twice, a name nobody knows, a number where a text belongs, something after
 * the end, a nesting deeper than 32, a text that is not plain: all refused instead of guessed.
 */
final class StrictJson implements JsonFactoryBuilderCustomizer, JsonMapperBuilderCustomizer {

    private static final int DEPTH = 32;
    private static final int TEXT = 200_000;
    private static final int NUMBER = 40;
    private static final int NAME = 200;

    @Override
    public void customize(JsonFactoryBuilder factory) {
        factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxStringLength(TEXT)
                        .maxNumberLength(NUMBER)
                        .maxNameLength(NAME)
                        .build());
    }

    @Override
    public void customize(JsonMapper.Builder mapper) {
        mapper.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(
                        config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail))
                // A list is of what is in it; a hole in it is nothing anybody could mean.
                .changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.FAIL))
                // What is not known is left out, as the description of the API says.
                .changeDefaultPropertyInclusion(values -> values.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addModule(new SimpleModule("strict-text")
                        .addDeserializer(String.class, new PlainTextDeserializer())
                        .setDeserializerModifier(new DaysAsText()));
    }

    /** A text is a JSON string of plain text; numbers and booleans are none. */
    private static final class PlainTextDeserializer extends StdScalarDeserializer<String> {

        PlainTextDeserializer() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(getValueType(context), parser);
            }
            String text = parser.getString();
            if (!PlainText.isPlain(text)) {
                throw new ForbiddenCharacter(parser);
            }
            return text;
        }
    }

    /**
     * Days and times are ISO 8601 texts; the arrays and numbers Jackson would also take are in no description. What lies outside
     * of the years 1 to 9999 is refused: no database and no document could keep it.
     */
    private static final class DaysAsText extends ValueDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier bean, ValueDeserializer<?> deserializer) {
            return TemporalAccessor.class.isAssignableFrom(bean.getBeanClass())
                            && !bean.getBeanClass().isEnum()
                    ? new TextOnly(deserializer)
                    : deserializer;
        }
    }

    private static final class TextOnly extends DelegatingDeserializer {

        TextOnly(ValueDeserializer<?> delegate) {
            super(delegate);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
            return new TextOnly(delegate);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(context.constructType(handledType()), parser);
            }
            String text = parser.getString();
            Object read = super.deserialize(parser, context);
            return read instanceof TemporalAccessor time && !CalendarYears.hold(time)
                    ? context.handleWeirdStringValue(handledType(), text, "not in the years 1 to 9999")
                    : read;
        }
    }

    /** A text holds a sign that is not plain text. */
    static final class ForbiddenCharacter extends MismatchedInputException {

        private static final long serialVersionUID = 1L;

        ForbiddenCharacter(JsonParser parser) {
            super(parser, "forbidden character", String.class);
        }
    }
}
