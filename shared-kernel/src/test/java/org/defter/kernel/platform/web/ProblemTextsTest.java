package org.defter.kernel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final ProblemTexts ENGLISH = ProblemTexts.of(ProblemTexts.ENGLISH);

    @ParameterizedTest
    @EnumSource(HttpReason.class)
    void existForEveryReasonInBothLanguages(HttpReason reason) {
        assertThat(ProblemTexts.of(ProblemTexts.TURKISH).text(reason.name(), Map.of()))
                .isNotBlank()
                .isNotEqualTo(ENGLISH.text(reason.name(), Map.of()));
    }

    @Test
    void speakOfTheSameInBothLanguages() {
        ResourceBundle turkish = ResourceBundle.getBundle("problems", ProblemTexts.TURKISH);
        ResourceBundle english = ResourceBundle.getBundle("problems", ProblemTexts.ENGLISH);
        assertThat(turkish.keySet()).isEqualTo(english.keySet());
        turkish.keySet()
                .forEach(key -> assertThat(placeholders(english.getString(key)))
                        .as(key)
                        .isEqualTo(placeholders(turkish.getString(key))));
    }

    @Test
    void fillTheirPlaceholders() {
        assertThat(ENGLISH.text("BODY_TOO_LARGE", Map.of("limit", 7))).isEqualTo("The body is larger than 7 bytes.");
        assertThat(ENGLISH.text("BODY_TOO_LARGE", Map.of())).isEqualTo("The body is larger than ? bytes.");
        assertThat(ENGLISH.text("ROLE_NOT_ALLOWED.detail", Map.of("roles", List.of("clerk", "legal"))))
                .isEqualTo("This is open to: clerk, legal.");
        assertThat(ENGLISH.text("METHOD_NOT_ALLOWED", Map.of("method", LocalDate.of(2024, 3, 9))))
                .isEqualTo("This cannot be done with 09.03.2024 here.");
    }

    @Test
    void areNeverMadeUp() {
        assertThat(ENGLISH.optional("NO_SUCH_KEY", Map.of())).isNull();
        assertThatThrownBy(() -> ENGLISH.text("NO_SUCH_KEY", Map.of())).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void giveEachReasonATypeOfItsOwn() {
        assertThat(HttpProblem.typeOf("STALE_VERSION")).hasToString("urn:defter:problem:stale-version");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
