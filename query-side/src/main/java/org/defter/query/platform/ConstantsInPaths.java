package org.defter.query.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.stereotype.Component;

/** Reads constants in query parameters as people write them: {@code ran-out} and {@code RAN_OUT} are the same. */
@Component
class ConstantsInPaths implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Enum.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        if (source == null || source.toString().isBlank()) {
            return null;
        }
        String name = source.toString().strip().replace('-', '_').toUpperCase(Locale.ROOT);
        Class<?> type = targetType.getType();
        Class<?> constants = type.isEnum() ? type : type.getSuperclass();
        return Arrays.stream(constants.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + constants.getSimpleName() + " " + source));
    }
}
