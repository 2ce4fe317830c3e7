package org.defter.kernel.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @CsvSource({
        "kimlik 10000000146 girildi,kimlik [national id] girildi",
        "\"subject\":\"ayse.yilmaz@ornek.bel.tr\",\"subject\":\"[e-mail]\"",
        "gönül.öztürk@örnek.com yazdı,[e-mail] yazdı",
        "0532 123 45 67 arandı,[phone] arandı",
        "+905321234567,[phone]",
        "+90 (212) 555 12 34,[phone]",
        "a\\\\n10000000146\\\\t05321234567,a\\\\n[national id]\\\\t[phone]",
        "(05321234567),([phone])",
    })
    void isMasked(String text, String masked) {
        assertThat(PersonalData.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10000000147", // the last check digit is wrong
                "10000000156", // the first check digit is wrong
                "a10000000146", // part of something else
                "100000001460",
                "2026-11-29T00:49:39.123Z",
                "0b77fc3e-3d2f-4a5f-8a55-010000000146",
                "org.defter.Foo@1f2e3d",
                "jdbc:postgresql://127.0.0.1:5432/defter",
                "position 5321234567",
                "KR-2024-4, 2024/172",
            })
    void isLeftAlone(String text) {
        assertThat(PersonalData.masked(text)).isEqualTo(text);
    }
}
