package org.defter.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every reason for a refusal has one text in Turkish and one in English, with the same details in it. */
class RejectionTextsTest {

    private static final Pattern DETAIL = Pattern.compile("\\{(\\w+)}");

    @Test
    void everyReasonHasATextInBothLanguages() throws IOException {
        List<String> reasons = reasons();

        assertThat(reasons).hasSizeGreaterThan(100);
        assertThat(texts("tr").keySet()).containsAll(reasons);
        assertThat(texts("en").keySet()).containsAll(reasons);
    }

    @Test
    void noTextIsThereTwice() throws IOException {
        for (String language : List.of("tr", "en")) {
            assertThat(lines(language).map(line -> line.split("=", 2)[0])).doesNotHaveDuplicates();
        }
    }

    @Test
    void bothLanguagesTellTheSameDetails() throws IOException {
        TreeMap<String, String> english = texts("en");

        texts("tr")
                .forEach((key, turkish) -> assertThat(details(turkish))
                        .as(key)
                        .isEqualTo(details(Objects.requireNonNull(english.get(key), key))));
    }

    private static List<String> reasons() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.defter.command").stream()
                        .filter(JavaClass::isEnum)
                        .filter(type -> type.isAssignableTo(Rejection.class))
                        .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                        .map(constant -> ((Rejection) constant).name())
                        .toList();
    }

    private static Set<String> details(String text) {
        return DETAIL.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeMap<String, String> texts(String language) throws IOException {
        return lines(language)
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> other, TreeMap::new));
    }

    private static Stream<String> lines(String language) throws IOException {
        String name = "/rejections_" + language + ".properties";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RejectionTextsTest.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> line.contains("=") && !line.startsWith("#")).toList().stream();
        }
    }
}
