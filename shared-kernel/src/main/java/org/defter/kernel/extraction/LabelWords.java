package org.defter.kernel.extraction;

import java.util.List;

/** The words that labels are made of, by their stems: what stands between a stem and the end of a word is morphology. */
final class LabelWords {

    private static final List<String> STEMS = List.of(
            "birim",
            "mudurlu",
            "daire",
            "baskanli",
            "teklif",
            "sunan",
            "gonderen",
            "getiren",
            "isteyen",
            "eden",
            "veren",
            "sahib",
            "geldigi",
            "gelis",
            "talep",
            "istek",
            "istem",
            "hulasa",
            "ne",
            "cevap",
            "sebep",
            "istenen",
            "oner",
            "onerge",
            "ilgili",
            "evrak",
            "yazi",
            "konu",
            "ozu",
            "ozet",
            "madde",
            "gundem",
            "sira",
            "no",
            "nu",
            "numara",
            "sayi",
            "tarih",
            "gun",
            "karar",
            "rapor",
            "komisyon",
            "meclis",
            "toplanti",
            "toplandi",
            "birlesim",
            "oturum",
            "donem",
            "havale",
            "edil",
            "saat",
            "yer",
            "basla",
            "bitis",
            "katip",
            "katib",
            "baskan",
            "divan",
            "uye",
            "katilan",
            "katilmayan",
            "katildi",
            "mevcud",
            "mevcut",
            "hazir",
            "bulunan",
            "bulunmayan",
            "gelmeyen",
            "gelen",
            "mazeret",
            "izin",
            "oylama",
            "oy",
            "oyu",
            "oylari",
            "sonuc",
            "netice",
            "toplanan",
            "oneren",
            "mevzu",
            "basli",
            "icerik",
            "icerig",
            "mahiyet",
            "sevk",
            "servis",
            "muzakere",
            "duzenlenme",
            "duzenleme",
            "oneren",
            "kurum",
            "ictima",
            "devre",
            "mazbata",
            "kabul",
            "ret",
            "red",
            "cekimser",
            "hayir",
            "evet",
            "dayana",
            "yasal",
            "hukuki",
            "mevzuat",
            "kanun",
            "ilgi",
            "ek",
            "imza",
            "ad",
            "soyad",
            "gorev",
            "unvan",
            "ve",
            "ile",
            "veya",
            "belediye",
            "buyuksehir",
            "acilis",
            "kapanis",
            "acilma",
            "kapanma",
            "baslangic",
            "yil",
            "ay",
            "tur",
            "sekl",
            "dosya",
            "kayit",
            "hakkinda",
            "esas",
            "cins",
            "nev",
            "isin",
            "s",
            "sube",
            "gorus",
            "incele",
            "gorusul",
            "alindigi",
            "ait",
            "oldugu",
            "tam",
            "toplam",
            "verilen",
            "cikis",
            "belge",
            "metn",
            "aciklama",
            "durum",
            "talebin",
            "islem",
            "kurum",
            "adi",
            "ihtisas",
            "esnasinda",
            "bas",
            "vekil",
            "1",
            "2",
            "ii",
            "i",
            "iii",
            "muhalif",
            "karsi",
            "olumlu",
            "olumsuz",
            "kullanan",
            "kullananlar",
            "tasnif",
            "kod",
            "nihai",
            "asil",
            "yedek",
            "devam",
            "yoklama",
            "onay",
            "makam",
            "mahal",
            "salon",
            "bilgi",
            "yapildigi",
            "yapilan",
            "yapilacagi",
            "nosu",
            "rap",
            "tutanak",
            "son",
            "yonetmelik",
            "teskil",
            "olan",
            "katiplik",
            "katilim",
            "raporlu",
            "ozurlu",
            "mazur",
            "sayfa",
            "tarlh",
            "tarh",
            "edilen",
            "ettigi",
            "edildigi",
            "alan",
            "ilk",
            "mec",
            "bsk",
            "rakam",
            "aza",
            "reis",
            "mezun",
            "celse",
            "istirak",
            "gaip",
            "n");

    private LabelWords() {}

    /** Whether a word is one of a label, one letter of a long one aside. */
    static boolean known(String word) {
        for (String stem : STEMS) {
            if (word.startsWith(stem)
                    && word.length() - stem.length() <= (stem.length() <= 2 ? 0 : stem.length() == 3 ? 4 : 8)) {
                return true;
            }
        }
        if (word.length() >= 6) {
            for (String stem : STEMS) {
                if (stem.length() >= 6
                        && word.length() >= stem.length()
                        && word.length() - stem.length() <= 5
                        && nearly(word.substring(0, stem.length()), stem)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether two words of the same length differ in one letter. */
    private static boolean nearly(String one, String other) {
        int different = 0;
        for (int i = 0; i < one.length() && different < 2; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                different++;
            }
        }
        return different == 1;
    }

    /** Whether one of some words begins with one of some stems; short stems are whole words. */
    static boolean has(List<String> words, String... stems) {
        for (String word : words) {
            for (String stem : stems) {
                boolean fits = stem.length() <= 2
                        ? word.equals(stem)
                        : word.startsWith(stem)
                                || (stem.length() >= 6
                                        && word.length() >= stem.length()
                                        && nearly(word.substring(0, stem.length()), stem));
                if (fits) {
                    return true;
                }
            }
        }
        return false;
    }
}
