package org.defter.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.defter.command.Rejection;
import org.junit.jupiter.api.Test;

/** Every reason to refuse a command is told in both languages. */
class RejectionTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    @Test
    void everyReasonHasATextInBothLanguages() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String language : List.of("tr", "en")) {
            Map<String, String> texts = texts(language);
            reasons().forEach((constant, enums) -> {
                if (texts.getOrDefault(constant, "").isBlank()) {
                    missing.add("%s (%s) in rejections_%s.properties".formatted(constant, enums, language));
                }
            });
        }
        assertThat(missing)
                .as("texts to write in command-side/src/main/resources")
                .isEmpty();
    }

    @Test
    void bothLanguagesSpeakOfTheSame() throws IOException {
        Map<String, String> turkish = texts("tr");
        Map<String, String> english = texts("en");
        assertThat(turkish.keySet()).isEqualTo(english.keySet());
        turkish.forEach((key, text) -> assertThat(placeholders(Objects.requireNonNull(english.get(key))))
                .as("placeholders of %s", key)
                .isEqualTo(placeholders(text)));
    }

    @Test
    void noTextIsLeftOverFromAReasonThatIsGone() throws IOException {
        Set<String> names = texts("tr").keySet().stream()
                .filter(key -> !key.contains(".") || key.endsWith(".detail"))
                .map(key -> key.replaceFirst("\\.detail$", ""))
                .collect(Collectors.toSet());
        assertThat(reasons().keySet()).containsAll(names);
    }

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.defter.command")) {
            if (type.isEnum() && type.isAssignableTo(Rejection.class)) {
                for (JavaField field : type.getFields()) {
                    if (field.getRawType().equals(type) && field.getModifiers().contains(JavaModifier.STATIC)) {
                        reasons.merge(field.getName(), type.getSimpleName(), (one, other) -> one + ", " + other);
                    }
                }
            }
        }
        assertThat(reasons).as("reasons on the class path").hasSizeGreaterThan(50);
        return reasons;
    }

    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        String file = RejectionAdvice.BUNDLE + "_" + language + ".properties";
        try (InputStream stream = RejectionTextsTest.class.getClassLoader().getResourceAsStream(file)) {
            for (String line : new BufferedReader(
                            new InputStreamReader(Objects.requireNonNull(stream, file), StandardCharsets.UTF_8))
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("=", 2);
                    assertThat(parts).as(line).hasSize(2);
                    assertThat(texts.put(parts[0].strip(), parts[1].strip()))
                            .as("%s has %s twice", file, parts[0])
                            .isNull();
                }
            }
        }
        return texts;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
