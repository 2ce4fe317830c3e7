package org.defter.kernel.extraction;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a fuzzer tries on the reader of existing documents: any text is read, and each place it names lies in the text. */
public final class Reading {

    private Reading() {}

    /** One try of the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        for (Extraction.Entry entry : DocumentReader.read(text).entries()) {
            require(entry.place(), text);
            entry.marks().values().forEach(mark -> require(mark.place(), text));
        }
    }

    private static void require(Place place, String text) {
        if (place.to() > text.length()) {
            throw new IllegalStateException("a place behind the end of the text");
        }
    }

    /** Documents to begin with, by name. */
    public static Map<String, byte[]> examples() {
        return Map.of(
                "report", utf8("""
                T.C.
                ÖRNEKOVA BELEDİYE MECLİSİ
                PLAN VE BÜTÇE KOMİSYONU RAPORU
                Rapor No: 7                                   Tarih: 05.06.2023
                Belediye Meclisinin 02.06.2023 tarihli birleşiminde komisyonumuza havale edilen (gündem madde 12)
                Mali Hizmetler Müdürlüğünün teklifi incelenmiştir. 5393 sayılı Kanunun 18. maddesi uyarınca
                uygun görülmüş, oy çokluğu ile kabulüne (5 kabul, 2 ret) karar verilmiştir.
                Orhan GÜLBAHAR          Zerrin KAYNAK          Nuri ELMAS
                Komisyon Başkanı        Başkan Vekili          Üye
                """),
                "decisions", utf8("""
                ÖRNEKOVA BELEDİYE MECLİSİ KARARLARI
                Karar No: 45
                Yol yapımının kabulüne oybirliği ile karar verildi.
                Karar No: 46
                Araç alımının reddine oyçokluğu ile karar verildi.
                """),
                "agenda", utf8("""
                ÖRNEKOVA BELEDİYE MECLİSİ 03.04.2019 GÜNÜ SAAT 14:00 GÜNDEMİ
                1- Yoklama ve açılış
                2- Encümen üyelerinin seçimi
                """),
                "minutes", utf8("""
                MECLİS TUTANAĞI
                Toplantı Tarihi: 3 Nisan 2019   Saat: 14.00
                KATILANLAR: Orhan GÜLBAHAR, Zerrin KAYNAK
                MAZERETLİ: Nuri ELMAS
                Madde 1. Oylandı, kabul edildi.
                """));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
