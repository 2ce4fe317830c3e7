package org.defter.kernel.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class DefterJsonTest {

    enum Colour {
        RED
    }

    record Note(
            @Nullable String text,
            int count,
            @Nullable LocalDate day,
            @Nullable BigDecimal cost,
            @Nullable Colour colour,
            @Nullable Instant at) {}

    @Test
    void writesInDeclaredOrderWithIsoDatesPlainDecimalsAndNothingForNothing() {
        Note note = new Note("ş", 3, LocalDate.of(2024, 3, 11), new BigDecimal("1E+3"), null, Instant.EPOCH);

        assertThat(DefterJson.mapper().writeValueAsString(note))
                .isEqualTo("{\"text\":\"ş\",\"count\":3,\"day\":\"2024-03-11\",\"cost\":1000,"
                        + "\"at\":\"1970-01-01T00:00:00Z\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"count\":1,\"extra\":1}",
                "{\"count\":1,\"count\":2}",
                "{\"count\":1} {}",
                "{\"count\":\"1\"}",
                "{\"count\":1.5}",
                "{\"count\":null}",
                "{\"count\":1,\"text\":5}",
                "{\"count\":1,\"colour\":0}",
                "{\"count\":1,\"colour\":\"red\"}",
                "{\"count\":1,\"day\":\"11.03.2024\"}",
                "{\"count\":1,\"day\":19793}",
                "{\"count\":1,\"cost\":11111111111111111111111111111111111111111}",
                "{\"count\":1,",
                "[]",
                "\"text\""
            })
    void refuses(String json) {
        assertThatThrownBy(() -> DefterJson.mapper().readValue(json, Note.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void readsNoDeeperThanTheBound() {
        assertThat(DefterJson.mapper().readTree("[".repeat(32) + "]".repeat(32)))
                .isNotNull();
        assertThatThrownBy(() -> DefterJson.mapper().readTree("[".repeat(33) + "]".repeat(33)))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void readsNoLongerTextThanTheBound() {
        assertThat(DefterJson.mapper().readTree(quoted(DefterJson.MAX_TEXT))).isNotNull();
        assertThatThrownBy(() -> DefterJson.mapper().readTree(quoted(DefterJson.MAX_TEXT * 2)))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void readsTheSameWhereTheMachineSpeaksTurkish() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(DefterJson.mapper()
                            .readValue("{\"count\":1,\"colour\":\"RED\"}", Note.class)
                            .colour())
                    .isEqualTo(Colour.RED);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String quoted(int length) {
        return "\"" + "x".repeat(length) + "\"";
    }
}
