package org.defter.kernel.serialization;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.defter.kernel.Evidence;
import org.defter.kernel.Money;
import org.defter.kernel.PartialDate;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.partnership.NameSource;
import org.defter.kernel.partnership.Partner;
import org.defter.kernel.partnership.SignedDocument;
import org.defter.kernel.project.LiraEquivalent;
import org.defter.kernel.project.PartnerKind;
import org.defter.kernel.project.ProjectPartner;

/**
 * Makes one plausible instance of any event out of its record components, and writes the golden files that are missing.
 *
 * <p>A value that cannot be had by filling in its components (its constructor refuses them) is given in {@link #GIVEN}.
 * An existing golden file is never overwritten: it is what was stored.
 */
final class EventSamples {

    private static final Map<Class<?>, Supplier<?>> GIVEN = new HashMap<>();

    static {
        GIVEN.put(String.class, () -> "metin");
        GIVEN.put(UUID.class, () -> UUID.fromString("704d3f5e-3c1b-4a53-9d33-0d6f5f3a9c01"));
        GIVEN.put(int.class, () -> 1);
        GIVEN.put(Integer.class, () -> 1);
        GIVEN.put(long.class, () -> 1L);
        GIVEN.put(Long.class, () -> 1L);
        GIVEN.put(boolean.class, () -> true);
        GIVEN.put(Boolean.class, () -> true);
        GIVEN.put(BigDecimal.class, () -> new BigDecimal("12.50"));
        GIVEN.put(BigInteger.class, () -> BigInteger.TWO);
        GIVEN.put(LocalDate.class, () -> LocalDate.of(2024, 3, 11));
        GIVEN.put(LocalTime.class, () -> LocalTime.of(14, 0));
        GIVEN.put(Year.class, () -> Year.of(2024));
        GIVEN.put(YearMonth.class, () -> YearMonth.of(2024, 3));
        GIVEN.put(Instant.class, () -> Instant.parse("2024-03-11T11:00:00Z"));
        GIVEN.put(RulesetRef.class, () -> new RulesetRef("tr-metropolitan-2021-10-29", "0f".repeat(32)));
        GIVEN.put(Money.class, () -> new Money(new BigDecimal("12.50"), "TRY"));
        GIVEN.put(Partner.class, () -> new Partner("metin", NameSource.GIVEN, "metin", "DE"));
        GIVEN.put(SignedDocument.class, () -> new SignedDocument("metin", "0f".repeat(32)));
        GIVEN.put(Evidence.class, () -> new Evidence("metin", "metin", "0f".repeat(32)));
        GIVEN.put(PartialDate.class, () -> PartialDate.of("2024-03"));
        GIVEN.put(ProjectPartner.class, () -> new ProjectPartner("Örnek Kenti", "DE", PartnerKind.LOCAL_AUTHORITY));
        GIVEN.put(
                LiraEquivalent.class,
                () -> new LiraEquivalent(new Money(new BigDecimal("437.50"), "TRY"), new BigDecimal("35.00")));
        GIVEN.put(Object.class, () -> "metin");
    }

    private EventSamples() {}

    static void writeMissing(Path folder) throws IOException {
        EventRegistry registry = EventRegistry.defter();
        for (Class<?> event : registry.events()) {
            EventRegistry.StoredType type = registry.requireType(event);
            Path file = folder.resolve(type.name() + "." + type.revision() + ".json");
            if (Files.notExists(file)) {
                byte[] json =
                        DefterJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(sample(event));
                Files.writeString(file, new String(json, StandardCharsets.UTF_8) + "\n");
            }
        }
    }

    static Object sample(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> raw = (Class<?>) type;
        Supplier<?> given = GIVEN.get(raw);
        if (given != null) {
            return given.get();
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (raw.isSealed()) {
            return sample(raw.getPermittedSubclasses()[0]);
        }
        if (raw.isRecord()) {
            return record(raw);
        }
        throw new IllegalStateException(String.format(Locale.ROOT, "No sample is known for %s", raw));
    }

    private static Object container(Class<?> raw, Type[] arguments) {
        if (raw == List.class) {
            return List.of(sample(arguments[0]));
        }
        if (raw == Set.class) {
            return Set.of(sample(arguments[0]));
        }
        if (raw == Optional.class) {
            return Optional.of(sample(arguments[0]));
        }
        if (raw == Map.class) {
            return Map.of(sample(arguments[0]), sample(arguments[1]));
        }
        if (raw == SortedMap.class) {
            return new TreeMap<>(Map.of(sample(arguments[0]), sample(arguments[1])));
        }
        throw new IllegalStateException(String.format(Locale.ROOT, "No sample is known for %s", raw));
    }

    private static Object record(Class<?> raw) {
        RecordComponent[] components = raw.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int index = 0; index < components.length; index++) {
            types[index] = components[index].getType();
            boolean id = components.length == 1 && types[index] == String.class;
            values[index] = id ? sample(UUID.class).toString() : sample(components[index].getGenericType());
        }
        try {
            Constructor<?> constructor = raw.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "%s refuses the sample %s", raw.getName(), List.of(values)), e);
        }
    }
}
