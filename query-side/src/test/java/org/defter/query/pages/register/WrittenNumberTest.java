package org.defter.query.pages.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024/56", "2024-56", " 2024 / 56 ", "2024/056", "2024/56 sayılı karar", "2024.56"})
    void readsANumberHoweverItIsWritten(String text) {
        assertThat(WrittenNumber.in(text)).contains(new WrittenNumber(2024, 56));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024", "56", "24/56", "2024/0", "2024-05-12", "12.05.2024", "2024/56/7", "park 2024/56", ""})
    void takesNothingElseForANumber(String text) {
        assertThat(WrittenNumber.in(text)).isEmpty();
    }
}
