package org.defter.query.pages.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Both languages are complete, and days and amounts are written as they are here. */
class TextsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[}(]");

    private final Texts texts = new Texts(
            new PagesConfiguration().messageSource(),
            Clock.fixed(Instant.parse("2024-03-11T21:30:00Z"), ZoneId.of("UTC")));

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    static Stream<String> bundles() {
        return Stream.of(Texts.BUNDLES);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSameThings(String bundle) throws IOException {
        Properties turkish = read(bundle + "_tr.properties");
        Properties english = read(bundle + "_en.properties");

        assertThat(turkish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : turkish.stringPropertyNames()) {
            assertThat(places(turkish.getProperty(key), Locale.of("tr")))
                    .as(key)
                    .isEqualTo(places(english.getProperty(key), Locale.ENGLISH));
            assertThat(turkish.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void everyTextATemplateNamesIsThere() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String bundle : Texts.BUNDLES) {
            known.addAll(read(bundle + "_tr.properties").stringPropertyNames());
        }
        List<String> unknown = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !known.contains(key))
                        .forEach(key -> unknown.add(file.getFileName() + ": " + key));
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void writesDaysAndAmountsInTurkish() {
        LocaleContextHolder.setLocale(Locale.of("tr"));
        assertThat(texts.day("2024-03-11")).isEqualTo("11.03.2024");
        assertThat(texts.longDay("2024-03-11")).isEqualTo("11 Mart 2024 Pazartesi");
        assertThat(texts.time("2024-03-11T11:05:00Z")).isEqualTo("11.03.2024 14:05");
        assertThat(texts.number("1234567.5")).isEqualTo("1.234.567,5");
        assertThat(texts.money("1234567.5", "TRY")).isEqualTo("1.234.567,50 ₺");
        assertThat(texts.percent("0.4")).isEqualTo("%40");
    }

    @Test
    void writesDaysAndAmountsInEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(texts.day("2024-03-11")).isEqualTo("11 Mar 2024");
        assertThat(texts.money("1234567.5", "EUR")).isEqualTo("1,234,567.50 EUR");
    }

    /** What somebody typed is no pattern, whatever it looks like. */
    @Test
    void showsAsItIsWhatHasNoName() {
        assertThat(texts.value("{{7*7}}")).isEqualTo("{{7*7}}");
        assertThat(texts.of("{0}'{", "one")).isEqualTo("{0}'{");
        assertThat(texts.find("{x")).isEmpty();
    }

    /** A partial date is shown as far as it is known. */
    @Test
    void saysOfADayThatIsNotKnownTheMonth() {
        LocaleContextHolder.setLocale(Locale.of("tr"));
        assertThat(texts.day("2024-03")).isEqualTo("Mart 2024");
        assertThat(texts.day("2024")).isEqualTo("2024");
        assertThat(texts.day(null)).isEmpty();
    }

    /** At 21:30 UTC it is already the next day in the town hall. */
    @Test
    void knowsTheDayByTheTownHallsClock() {
        assertThat(texts.today()).isEqualTo("2024-03-12");
    }

    @Test
    void namesAConstantByThePlaceItStandsIn() {
        LocaleContextHolder.setLocale(Locale.of("tr"));
        assertThat(texts.value("DRAFTED")).isEqualTo("Taslak");
        assertThat(texts.value("NO_SUCH_CONSTANT")).isEqualTo("NO_SUCH_CONSTANT");
        assertThat(texts.value("Nowhere", "DRAFTED")).isEqualTo("Taslak");
        assertThat(texts.value("Decision", "SENT")).isNotEqualTo(texts.value("SENT"));
    }

    private static int places(String pattern, Locale locale) {
        return new MessageFormat(pattern, locale).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = TextsTest.class.getClassLoader().getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
