package org.defter.query.pages.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Numbers as people write them in each language. */
class NumbersTest {

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1.234.567,50;1234567.50", "1250000;1250000", "12,5;12.5", "12.5;12.5", "1.250;1250", "-3,1;-3.1"})
    void readsTurkish(String written, String meant) {
        LocaleContextHolder.setLocale(Locale.of("tr"));
        assertThat(Numbers.decimal(written)).isEqualTo(new BigDecimal(meant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1,234,567.50;1234567.50", "12.5;12.5", "1.250;1.250"})
    void readsEnglish(String written, String meant) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(Numbers.decimal(written)).isEqualTo(new BigDecimal(meant));
    }

    /** What is no number goes to the API as it was written, which says so beside the field. */
    @Test
    void losesNothing() {
        LocaleContextHolder.setLocale(Locale.of("tr"));
        assertThat(Numbers.decimal("on iki")).isEqualTo("on iki");
        assertThat(Numbers.whole("12,5")).isEqualTo("12,5");
        assertThat(Numbers.whole(" 56 ")).isEqualTo(56L);
    }
}
