package org.defter.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.DocumentReader;
import org.defter.kernel.extraction.Extraction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The reader keeps what it reached on the texts it was tuned with, and the score counts what it should. */
class DocumentScoreTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void keepsWhatItReachedOnTheTextsForTuning() throws IOException {
        DocumentScore score = DocumentBenchmark.score(DocumentBenchmark.corpus().resolve("tuning"));

        assertThat(score.documents()).isGreaterThanOrEqualTo(52);
        assertThat(score.precision()).as("precision; %s", score.differences()).isGreaterThan(0.985);
        assertThat(score.recall()).as("recall; %s", score.differences()).isGreaterThan(0.985);
        assertThat(score.keptUnknown())
                .as("unknown kept; %s", score.differences())
                .isGreaterThan(0.995);
    }

    /** Some of these were read by nobody who worked on the reader: the floors are what it is, not what it should be. */
    @Test
    void keepsWhatItReachedOnTheTextsForPractice() throws IOException {
        DocumentScore score = DocumentBenchmark.score(DocumentBenchmark.corpus().resolve("practice"));

        assertThat(score.documents()).isGreaterThanOrEqualTo(204);
        assertThat(score.precision()).as("precision").isGreaterThan(0.97);
        assertThat(score.recall()).as("recall").isGreaterThan(0.92);
        assertThat(score.keptUnknown()).as("unknown kept").isGreaterThan(0.995);
    }

    /** Nobody who worked on the reader opened these: what it reaches on them is what it reaches on a stranger's text. */
    @Test
    void keepsWhatItReachedOnTheTextsHeldOut() throws IOException {
        DocumentScore score = DocumentBenchmark.score(DocumentBenchmark.corpus().resolve("held-out"));

        assertThat(score.documents()).isGreaterThanOrEqualTo(26);
        assertThat(score.precision()).as("precision").isGreaterThan(0.895);
        assertThat(score.recall()).as("recall").isGreaterThan(0.775);
        assertThat(score.keptUnknown()).as("unknown kept").isGreaterThan(0.968);
    }

    @Test
    void countsRightWrongMissingAndInvented() {
        DocumentScore score = new DocumentScore();
        Extraction read = DocumentReader.read("""
                T.C.
                KUZEYPINAR BELEDİYESİ
                İMAR KOMİSYONU RAPORU

                Rapor No : 2021/7
                Konusu   : Yol genişletme
                Teklif komisyonumuzca oy birliği ile uygun görülmüştür.
                """);
        score.add("one", JSON.readTree("""
                {"kind": "COMMISSION_REPORT", "entries": [{"municipality": "Kuzeypınar Belediyesi", "commission": "Hukuk Komisyonu",
                 "reportDate": "2021-03", "reportNumber": "2021/7", "opinion": "FAVOURABLE"}]}"""), read);
        DocumentScore.Count total = score.total();

        assertThat(read.kind()).isEqualTo(ArchiveKind.COMMISSION_REPORT);
        // Kind, municipality, number and opinion are right; the commission is another one, the date was not read, and
        // the subject and the vote are not in the expectation.
        assertThat(total.right).isEqualTo(4);
        assertThat(total.wrong).isEqualTo(3);
        assertThat(total.missing).isEqualTo(2);
        assertThat(total.invented).isEqualTo(2);
    }
}
