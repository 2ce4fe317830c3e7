package org.defter.query.pages.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookTest {

    private static final Pattern ROW = Pattern.compile("^\\| ([A-Z]\\d\\d) \\|", Pattern.MULTILINE);

    @Test
    void explainsEveryRuleOfTheLaw() throws IOException {
        List<String> law = ROW.matcher(Files.readString(Path.of("../docs/LAW.md")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(law).hasSizeGreaterThan(50);
        assertThat(RuleBook.all()).containsExactlyElementsOf(law);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "en"})
    void saysWhatItIsCalledWhatItSaysAndWhereThatIsWritten(String language) {
        ResourceBundle texts = ResourceBundle.getBundle("texts/help", Locale.of(language));

        assertThat(texts.getLocale().getLanguage()).isEqualTo(language);
        assertThat(RuleBook.all())
                .allSatisfy(rule -> assertThat(List.of("title", "text", "source"))
                        .allSatisfy(what -> assertThat(texts.getString("rule." + rule + "." + what))
                                .isNotBlank()));
        assertThat(RuleBook.GROUPS)
                .allSatisfy(group ->
                        assertThat(texts.getString("rules." + group.key())).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "en"})
    void hasEveryWordOfTheGlossaryInBothLanguages(String language) {
        ResourceBundle texts = ResourceBundle.getBundle("texts/help", Locale.of(language));
        ResourceBundle others = ResourceBundle.getBundle("texts/help", Locale.of(language.equals("tr") ? "en" : "tr"));

        assertThat(Glossary.WORDS).doesNotHaveDuplicates().allSatisfy(word -> {
            assertThat(texts.getString("term." + word + ".text")).isNotBlank();
            assertThat(texts.getString("term." + word + ".other"))
                    .isEqualTo(others.getString("term." + word + ".here"));
        });
    }
}
