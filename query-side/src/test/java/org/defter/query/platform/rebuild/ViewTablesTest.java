package org.defter.query.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewTablesTest {

    @Test
    void readsProcessorsWithTheirTables() {
        ViewTables tables = ViewTables.parse(List.of("# comment", "", "view-b  two three", "view-a one"));
        assertThat(tables.processors()).containsExactly("view-a", "view-b");
        assertThat(tables.of("view-b")).containsExactly("two", "three");
        assertThat(tables.knows("view-c")).isFalse();
        assertThatThrownBy(() -> tables.of("view-c")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"view-a two", "view-b one", "view-b", "view-b two two"})
    void refusesTwoWritersAndNone(String second) {
        assertThatThrownBy(() -> ViewTables.parse(List.of("view-a one", second)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** One that does would write to the tables that serve while another generation is built. */
    @Test
    void noStatementNamesATableOfAViewWithItsSchema() throws IOException {
        ViewTables tables = ViewTables.defter();
        Pattern qualified = Pattern.compile("(?<!defter\\.)\\bquery\\.("
                + tables.processors().stream()
                        .flatMap(processor -> tables.of(processor).stream())
                        .collect(Collectors.joining("|"))
                + ")\\b(?!\\()");
        Pattern computed = Pattern.compile("\\bquery\\.\" \\+");
        assertThat(qualified.matcher("select * from query.history where").find())
                .isTrue();
        assertThat(qualified
                        .matcher("import org.defter.query.history.HistoryView;")
                        .find())
                .isFalse();
        assertThat(computed.matcher("\"select * from query.\" + table").find()).isTrue();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(200);
            for (Path source : sources) {
                String text = Files.readString(source);
                assertThat(qualified.matcher(text).results().map(MatchResult::group))
                        .as("%s", source)
                        .isEmpty();
                // Only a rebuild, which compares and changes the generations themselves, puts the schema before a table
                // it is told.
                if (!source.getParent().endsWith("platform/rebuild")) {
                    assertThat(computed.matcher(text).find()).as("%s", source).isFalse();
                }
            }
        }
    }
}
