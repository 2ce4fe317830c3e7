package org.defter.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.access.Role;
import org.defter.kernel.serialization.EventRegistry;
import org.defter.query.platform.Codes;
import org.defter.query.worklist.WorklistTask;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final Collection<Class<?>> EVENTS = EventRegistry.defter().events();
    private static final List<Locale> LANGUAGES = List.of(Codes.TURKISH, Locale.ENGLISH);

    @Test
    void tellEveryEventInBothLanguages() {
        assertThat(EVENTS).hasSizeGreaterThan(70);
        for (Locale language : LANGUAGES) {
            assertThat(EVENTS.stream().map(Class::getSimpleName))
                    .allMatch(Sentences.in(language)::knows, "has a sentence in " + language);
        }
    }

    @Test
    void nameARuleOrNoneForEveryEvent() {
        assertThat(ResourceBundle.getBundle("history_rules").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        EVENTS.stream().map(Class::getSimpleName).toList());
    }

    @Test
    void haveTheSameKeysInBothLanguages() {
        for (String bundle : List.of("history", "codes")) {
            assertThat(keys(bundle, Codes.TURKISH)).isEqualTo(keys(bundle, Locale.ENGLISH));
        }
    }

    @Test
    void speakOnlyOfWhatTheEventHolds() {
        List<String> wrong = new ArrayList<>();
        for (Locale language : LANGUAGES) {
            for (Class<?> event : EVENTS) {
                Sentences.placeholders(Sentences.in(language).pattern(event.getSimpleName()))
                        .filter(path -> !holds(event, path))
                        .forEach(path -> wrong.add(event.getSimpleName() + " has no " + path));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void leaveNoPlaceholderUnread() {
        for (Locale language : LANGUAGES) {
            for (Class<?> event : EVENTS) {
                String pattern = Sentences.in(language).pattern(event.getSimpleName());
                long braces = pattern.chars().filter(sign -> sign == '{').count();
                assertThat(Sentences.placeholders(pattern).count()).as(pattern).isEqualTo(braces);
            }
        }
    }

    @Test
    void nameEveryFieldOfEveryEvent() {
        Set<String> fields = new TreeSet<>();
        EVENTS.forEach(event -> leaves(event, fields, new LinkedHashSet<>()));
        fields.remove("occurredOn");
        for (Locale language : LANGUAGES) {
            assertThat(fields).allMatch(field -> Sentences.in(language).knows("field." + field));
        }
    }

    @Test
    void haveWordsForEveryConstantOfEveryEvent() {
        Set<Class<?>> constants = new LinkedHashSet<>(List.of(Role.class, WorklistTask.class));
        EVENTS.forEach(event -> constants(event, constants, new LinkedHashSet<>()));
        assertThat(constants).hasSizeGreaterThan(20);
        for (Locale language : LANGUAGES) {
            for (Class<?> type : constants) {
                assertThat(Arrays.stream(type.getEnumConstants()).map(constant -> (Enum<?>) constant))
                        .allMatch(
                                constant -> Codes.in(language).knows(type.getSimpleName() + "." + constant.name()),
                                "of " + type);
            }
        }
    }

    @Test
    void tellTheWholeCaseWithoutAnIdentifierOrAGap() {
        Map<UUID, String> names = new HashMap<>();
        for (DomainEvent event : RealCase.story()) {
            HistoryNames.givenBy(event).forEach(named -> names.put(named.id(), named.name()));
            for (Locale language : LANGUAGES) {
                String told = Sentences.in(language)
                        .tell(event.getClass().getSimpleName(), new Telling(event, language, names::get));
                assertThat(told)
                        .doesNotContain("—", "{", "}", "%s", "null")
                        .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}")
                        .doesNotContainPattern("[A-Z]{2,}_[A-Z]");
            }
        }
    }

    @Test
    void writeDaysAndNumbersAsTheLanguageDoes() {
        Telling turkish = new Telling("", Codes.TURKISH, id -> null);
        assertThat(turkish.inWords(java.time.LocalDate.of(2024, 3, 11))).isEqualTo("11 Mart 2024");
        assertThat(turkish.inWords(new java.math.BigDecimal("12345.50"))).isEqualTo("12.345,5");
        assertThat(turkish.inWords(java.time.YearMonth.of(2024, 8))).isEqualTo("Ağustos 2024");
        assertThat(new Telling("", Locale.ENGLISH, id -> null).inWords(java.time.LocalDate.of(2024, 3, 11)))
                .isEqualTo("11 March 2024");
    }

    private static Set<String> keys(String bundle, Locale language) {
        return new TreeSet<>(ResourceBundle.getBundle(
                        bundle,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet());
    }

    private static boolean holds(Class<?> type, String path) {
        Class<?> at = type;
        for (String name : path.split("\\.")) {
            if (!at.isRecord()) {
                return false;
            }
            Class<?> of = at;
            at = Stream.of(of.getRecordComponents())
                    .filter(component -> component.getName().equals(name))
                    .findFirst()
                    .<Class<?>>map(RecordComponent::getType)
                    .orElse(void.class);
            if (at == void.class) {
                return false;
            }
        }
        return true;
    }

    /** The names under which a change of an event is shown: those of components that are no records of several. */
    private static void leaves(Class<?> type, Set<String> names, Set<Class<?>> seen) {
        if (!type.isRecord() || !seen.add(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            names.add(component.getName());
            Class<?> inner = component.getType();
            if (inner.isRecord() && !oneValue(inner)) {
                leaves(inner, names, seen);
            }
        }
        names.removeIf(name -> SHOWN_BY_THEIR_PARTS.contains(name));
    }

    private static final Set<String> SHOWN_BY_THEIR_PARTS =
            Set.of("officiants", "outcome", "position", "profile", "request");

    private static boolean oneValue(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getType() == UUID.class
                || Set.of(
                                "PartialDate",
                                "DecisionNumber",
                                "ReportNumber",
                                "LegalBasis",
                                "Money",
                                "FrozenPlan",
                                "RulesetRef")
                        .contains(type.getSimpleName());
    }

    private static void constants(Type type, Set<Class<?>> constants, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        switch (type) {
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).forEach(one -> constants(one, constants, seen));
            case Class<?> constant when constant.isEnum() -> constants.add(constant);
            case Class<?> inner
            when inner.isRecord() ->
                Arrays.stream(inner.getRecordComponents())
                        .forEach(component -> constants(component.getGenericType(), constants, seen));
            default -> {
                // Plain values have no constants.
            }
        }
    }
}
