package org.defter.query.pages.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.io.ClassPathResource;

/** The municipality's colours. Expected ratios are those of the definition in WCAG 2.2. */
class ThemeTest {

    private static final Pattern LIGHT = Pattern.compile(":root\\{(.*?)}", Pattern.DOTALL);
    private static final Pattern GROUND = Pattern.compile("--(?:[a-z]+-)?ground:(#[0-9a-f]{6})");

    @Test
    void knowsTheContrastOfTwoColours() {
        assertThat(Theme.contrast("#000000", "#ffffff")).isCloseTo(21, within(0.01));
        assertThat(Theme.contrast("#ffffff", "#ffffff")).isCloseTo(1, within(0.01));
        assertThat(Theme.contrast("#767676", "#ffffff")).isCloseTo(4.54, within(0.01));
        assertThat(Theme.contrast("#ffffff", "#767676")).isCloseTo(4.54, within(0.01));
    }

    @Test
    void knowsTheDarkestLightGroundOfTheStyleSheet() throws IOException {
        String sheet = new ClassPathResource("static/pages/defter.css").getContentAsString(StandardCharsets.UTF_8);
        Matcher light = LIGHT.matcher(sheet);
        assertThat(light.find()).isTrue();
        List<String> grounds = GROUND.matcher(light.group(1))
                .results()
                .map(found -> found.group(1))
                .sorted(Comparator.comparingDouble(Theme::luminance))
                .toList();

        assertThat(grounds).hasSizeGreaterThan(4);
        assertThat(grounds.getFirst()).isEqualTo(Theme.DARKEST_GROUND);
    }

    /** It can be read on white, and neither on the ground of the page nor on that of a notice. */
    @Test
    void aLinkMustBeReadOnEveryGround() {
        assertThatThrownBy(() -> new Theme(colours("#12355b", "#767676")))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("defter.pages.accent");
        assertThat(new Theme(colours("#767676", "#0b5cad")).css()).contains("--brand:#767676");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.invalid/sign.svg", "//elsewhere.invalid/sign.svg", "sign.svg", ""})
    void refusesASignThatIsNoPathOfOurs(String logo) {
        assertThatThrownBy(() -> new Theme(new PageProperties("Defter", logo, "#12355b", "#0b5cad")))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("defter.pages.logo");
    }

    @Test
    void takesASignOfOurs() {
        assertThat(new Theme(new PageProperties("Defter", "/pages/icon.svg", "#12355b", "#0b5cad")).css())
                .isNotEmpty();
    }

    @Test
    void takesColoursThatCanBeRead() {
        assertThat(new Theme(colours("#12355b", "#0b5cad")).css()).contains("--brand:#12355b", "--accent:#0b5cad");
    }

    @Test
    void doesNotStartWithColoursThatCannotBeRead() {
        assertThatThrownBy(() -> new Theme(colours("#12355b", "#ffcc00")))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("defter.pages.accent");
        assertThatThrownBy(() -> new Theme(colours("#777777", "#0b5cad")))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class);
    }

    @Test
    void refusesWhatIsNoColour() {
        assertThatThrownBy(() -> new Theme(colours("red;}body{display:none", "#0b5cad")))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class);
    }

    private static PageProperties colours(String colour, String accent) {
        return new PageProperties("Defter", null, colour, accent);
    }
}
