package org.defter.query.pages.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** The municipality's colours. Expected ratios are those of the definition in WCAG 2.2. */
class ThemeTest {

    @Test
    void knowsTheContrastWithWhite() {
        assertThat(Theme.contrastWithWhite("#000000")).isCloseTo(21, within(0.01));
        assertThat(Theme.contrastWithWhite("#ffffff")).isCloseTo(1, within(0.01));
        assertThat(Theme.contrastWithWhite("#767676")).isCloseTo(4.54, within(0.01));
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
