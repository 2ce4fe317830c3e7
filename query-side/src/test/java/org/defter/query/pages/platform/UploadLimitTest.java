package org.defter.query.pages.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Locale;
import org.defter.kernel.platform.files.FilesProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.unit.DataSize;

/** What a form says of the largest file is what the settings say. */
class UploadLimitTest {

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "25MB, tr, '25 MB'",
        "40MB, en, '40 MB'",
        "1536KB, tr, '1,5 MB'",
        "1536KB, en, '1.5 MB'",
        "512KB, tr, '512 KB'"
    })
    void saysTheLimitAsPeopleWriteIt(String limit, String language, String said) {
        Texts texts = new Texts(new PagesConfiguration().messageSource(), Clock.systemUTC());
        LocaleContextHolder.setLocale(Locale.of(language));

        assertThat(new UploadLimit(new FilesProperties(null, null, DataSize.parse(limit), false), texts).text())
                .isEqualTo(said);
        assertThat(texts.of("form.file.hint", said)).contains(said);
        assertThat(texts.of("intake.file.hint", said)).contains(said);
    }
}
