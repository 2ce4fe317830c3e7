package org.defter.kernel.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text keeps the reader busy for long: long runs of one thing cost no more than their length. */
class ReadingTimeTest {

    private static final int LENGTH = 50_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\n",
                " \n",
                "_",
                ".",
                "-",
                "a.",
                "1",
                "01.02.2020 ",
                "Ali VELİ ",
                "Karar No  ",
                "komisyon ",
                "?",
                "a?",
                "KOM?SYONA? "
            })
    void readsLongRunsInSeconds(String unit) {
        String text = "ÖRNEKOVA BELEDİYE MECLİSİ KARARI\nKarar No: 7\nTeklif kabul edildi.\n"
                + unit.repeat(LENGTH / unit.length());

        Extraction read = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> DocumentReader.read(text));

        assertThat(read.kind()).isEqualTo(ArchiveKind.COUNCIL_DECISION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_", "-", "."})
    void readsARuleUnderAText(String mark) {
        String text = "ÖRNEKOVA BELEDİYE MECLİSİ KARARI\n\nTeklif kabul edildi.\n" + mark.repeat(60) + "\nKarar No: 7";

        Extraction read = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> DocumentReader.read(text));

        assertThat(read.entries().getFirst().content().decisionNumber()).isEqualTo("7");
    }
}
