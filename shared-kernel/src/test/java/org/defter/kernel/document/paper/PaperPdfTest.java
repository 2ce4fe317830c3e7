package org.defter.kernel.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.defter.kernel.document.paper.Block.Fact;
import org.defter.kernel.document.paper.Block.Side;
import org.defter.kernel.document.paper.Block.Signatory;
import org.junit.jupiter.api.Test;

/** The official form: valid, readable by everybody, the same bytes every time, and never another sign than was written. */
class PaperPdfTest {

    private static final Imprint OFFICIAL = new Imprint(
            "sample@1",
            4711,
            LocalDate.of(2024, 3, 12),
            "704d0f0e-1f0b-4a39-9f7e-6f6a1c2f9b10",
            "https://defter.example/public/documents/704d0f0e-1f0b-4a39-9f7e-6f6a1c2f9b10");

    static Paper sample() {
        return new Paper(
                "Örnek belge",
                "Bütün parçalar",
                List.of(
                        new Block.Letterhead(List.of("T.C.", "ÖRNEK BELEDİYESİ", "ÖRNEK BELGE")),
                        new Block.Line("Tarih: 12/03/2024", Side.RIGHT),
                        new Block.Facts(List.of(
                                new Fact("BİRİM", "Dış İlişkiler Dairesi"), new Fact("BEDEL", "1.250.000,00 ₺"))),
                        new Block.Heading("Bütün harfler"),
                        new Block.Text(
                                "ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ abcçdefgğhıijklmnoöprsştuüvyz âîû ÂÎÛ “tırnak” 2024–2029 ₺ € § ½ …"),
                        new Block.Items(List.of("Birinci", "İkinci")),
                        new Block.Table(
                                "Oylar",
                                List.of("Ad", "Oy"),
                                IntStream.range(0, 80)
                                        .mapToObj(i -> List.of("Üye " + i, i % 3 == 0 ? "Ret" : "Kabul"))
                                        .toList()),
                        new Block.Signatures(IntStream.range(0, 9)
                                .mapToObj(i -> new Signatory("Şerafettin ÖZER " + i, "Üye", i == 4 ? "Muhalif" : ""))
                                .toList())));
    }

    @Test
    void isPdfA2aAndPdfUa1() throws Exception {
        assertThat(VeraPdf.faults(PaperPdf.render(sample(), OFFICIAL))).isEmpty();
    }

    @Test
    void isTheSameBytesEveryTimeAndOthersForOthers() {
        byte[] once = PaperPdf.render(sample(), OFFICIAL);
        assertThat(PaperPdf.render(sample(), OFFICIAL)).isEqualTo(once);
        assertThat(PaperPdf.render(
                        sample(), new Imprint("sample@1", 4712, OFFICIAL.day(), "x", "https://defter.example/x")))
                .isNotEqualTo(once);
    }

    @Test
    void saysWhatThePaperSaysInItsOrder() throws Exception {
        String text = PaperPdf.textOf(PaperPdf.render(sample(), OFFICIAL));
        assertThat(text)
                .contains("ğhıij")
                .contains("İJ")
                .contains("1.250.000,00 ₺")
                .doesNotContain("#");
        assertThat(text).contains("Sayfa 1 /").contains("sample@1").contains("4711");
    }

    @Test
    void refusesASignThatNoFontHas() {
        Paper chinese = new Paper("x", "x", List.of(new Block.Text("Şanghay 上海")));
        assertThatThrownBy(() -> PaperPdf.render(chinese, OFFICIAL)).isInstanceOf(UnprintableText.class);
    }
}
