package org.defter.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Everything people enter is plain text: nothing keeps markup, so there is nothing to be cleaned of it. What they wrote is escaped where
 * it is shown, by every template and by every script of ours.
 */
class PlainTextTest {

    /** Output that is not escaped, and scripts in attributes. */
    private static final Pattern UNESCAPED = Pattern.compile("(?i)utext|\\[\\(|\\s(?:data-)?(?:th:)?on[a-z]+=\"");

    private static final Pattern MARKUP_FROM_TEXT =
            Pattern.compile("innerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function");

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources").resolve(folder))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("vendor"))
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    @Test
    void noTemplateShowsTextAsMarkup() throws IOException {
        assertThat(files("templates", ".html"))
                .allSatisfy(template -> assertThat(Files.readString(template)).doesNotContainPattern(UNESCAPED));
    }

    @Test
    void noScriptMakesMarkupOfText() throws IOException {
        assertThat(files("static", ".js"))
                .allSatisfy(script -> assertThat(Files.readString(script)).doesNotContainPattern(MARKUP_FROM_TEXT));
    }

    @Test
    void whatWouldBeMarkupIsFound() {
        assertThat(List.of("<p th:utext=\"x\">", "[(${x})]", "<a onclick=\"x\">", "<a th:onclick=\"x\">"))
                .allSatisfy(line -> assertThat(line).containsPattern(UNESCAPED));
    }
}
