package org.defter.query.pages.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Reasoned;
import org.defter.query.pages.platform.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class InWordsTest {

    private static final String UNIT = "6c261e1f-e55e-4c59-95ab-150b1d00c3d0";

    private final InWords words = words();

    private static InWords words() {
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("texts/frame", "texts/labels", "texts/values", "texts/files");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        bundles.setAlwaysUseMessageFormat(true);
        Texts texts = new Texts(bundles, Clock.systemUTC());
        return new InWords(texts, new EventNames(texts), Map.of(UNIT, "Dış İlişkiler"), new Reasoned(texts));
    }

    @BeforeEach
    void inTurkish() {
        LocaleContextHolder.setLocale(Locale.of("tr"));
    }

    @AfterEach
    void inNoLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void countsElementsFromOneAndLeavesYearsAsTheyAre() {
        assertThat(words.path(List.of("decisions", "0", "vote"))).isEqualTo("Kararlar 1 › Oylama");
        assertThat(words.path(List.of("targets", "2025"))).endsWith(" 2025");
    }

    @Test
    void writesValuesAsPeopleDo() {
        assertThat(words.value("decidedOn", "2024-03-15")).isEqualTo("15.03.2024");
        assertThat(words.value("state", "IN_FORCE")).isEqualTo("Yürürlükte");
        assertThat(words.value("unitId", UNIT)).isEqualTo("Dış İlişkiler");
        assertThat(words.value("late", false)).isEqualTo("Hayır");
        assertThat(words.value("month", "2024-03")).isEqualTo("Mart 2024");
        assertThat(words.value("reportDate", "2024-03")).isEqualTo("Mart 2024");
        assertThat(words.value("reference", "2024-03")).isEqualTo("2024-03");
        assertThat(words.value("title", null)).isEmpty();
    }

    @Test
    void readsGroupsAsOneThing() {
        assertThat(words.value(
                        "number",
                        new Json().with("councilId", "c").with("year", 2024L).with("number", 56L)))
                .isEqualTo("2024/56");
        assertThat(words.value("legalBases", new Json().with("law", "5393").with("article", "18")))
                .isEqualTo("5393 sayılı Kanun m. 18");
        Json step = new Json()
                .with("rule", "B07")
                .with("step", "unanimity")
                .with("inputs", new Json().with("against", "1").with("silent", "1"))
                .with("formula", "against = 0 ∧ silent = 0")
                .with("result", "MAJORITY");
        assertThat(words.value("explanation", step)).startsWith("B07: ").doesNotContain("∧");
    }
}
