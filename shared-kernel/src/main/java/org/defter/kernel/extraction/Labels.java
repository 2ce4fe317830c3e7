package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows labels: not by their wording but by the words they are made of. A label consists of words of labels only, and its
 * topics follow from which of them come together.
 */
final class Labels {

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
            "rakam");

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

    /** What a label of three words is about that has a word among them which labels do not have. */
    private static final Pattern HEAD = Pattern.compile("(?:tarih|gun|sayi|numara|konu|birim)\\w{0,3}|no");

    private Labels() {}

    /** The topics of a text if it is a label, else none. */
    static Set<Topic> topics(String folded) {
        String bare =
                folded.replaceAll("[\"'*]", "").replaceAll("\\(.*?\\)|_", " ").strip();
        if (bare.isEmpty() || bare.length() > 80) {
            return Set.of();
        }
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(bare);
        int strange = 0;
        while (word.find()) {
            words.add(word.group());
            if (!known(word.group())) {
                strange++;
            }
        }
        boolean headed = words.size() == 3 && HEAD.matcher(words.getLast()).matches();
        if (words.isEmpty() || words.size() > 9 || strange > (words.size() >= 4 || headed ? 1 : 0)) {
            return Set.of();
        }
        return of(words);
    }

    private static boolean known(String word) {
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

    private static boolean has(List<String> words, String... stems) {
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

    private static Set<Topic> of(List<String> words) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        if (words.contains("adina")) {
            return topics;
        }
        boolean decision = has(words, "karar");
        boolean report = has(words, "rapor", "mazbata") && !has(words, "raporlu");
        boolean commission = has(words, "komisyon");
        boolean meeting = has(words, "meclis", "toplanti", "toplandi", "birlesim", "gundem", "oturum", "havale");
        boolean letter =
                has(words, "yazi", "evrak", "kayit", "onerge", "teklif", "cikis", "dosya", "gelis", "belge", "ilgi");
        boolean date =
                has(words, "tarih", "tarlh", "tarh", "gun", "gunu") && !(has(words, "gundem") && !has(words, "tarih"));
        boolean number = has(words, "no", "nu", "nosu", "numara", "sayi");
        boolean order = has(words, "sira");
        if (has(words, "katilmayan", "bulunmayan", "gelmeyen", "mazeretsiz", "izinsiz")) {
            topics.add(Topic.ABSENT);
            return topics;
        }
        if ((has(words, "katilan", "katildi", "bulunan", "toplanan", "mevcud", "mevcut", "katilim")
                        && !has(words, "konu"))
                || (has(words, "gelen") && has(words, "uye"))) {
            topics.add(Topic.PRESENT);
            return topics;
        }
        if (has(words, "mazeret", "izin", "mazur", "ozurlu", "raporlu")) {
            topics.add(Topic.EXCUSED);
            return topics;
        }
        if (has(words, "kabul", "evet", "olumlu") && words.size() <= 3 && !has(words, "tarih")) {
            topics.add(Topic.YES);
            return topics;
        }
        if ((has(words, "ret", "red", "hayir", "olumsuz") || (has(words, "karsi") && has(words, "oy")))
                && words.size() <= 4) {
            topics.add(has(words, "veren", "kullanan") ? Topic.AGAINST : Topic.NO);
            return topics;
        }
        if (has(words, "muhalif")) {
            topics.add(Topic.AGAINST);
            return topics;
        }
        if (has(words, "cekimser") && words.size() <= 3) {
            topics.add(Topic.ABSTAIN);
            return topics;
        }
        boolean matter = has(words, "konu") && !has(words, "sonuc", "netice");
        if ((!matter && (has(words, "oylama") || has(words, "oy"))) || has(words, "sonuc", "netice")) {
            topics.add(has(words, "oylama") || has(words, "oy") ? Topic.MODE : Topic.RESULT);
            return topics;
        }
        if (has(words, "gorus") && !has(words, "gorusul")) {
            topics.add(Topic.OPINION);
            return topics;
        }
        if (has(words, "imza") && words.size() <= 2) {
            topics.add(Topic.SIGNATURE);
            return topics;
        }
        if (has(words, "adi", "ad") && has(words, "soyad", "soyadi")) {
            topics.add(Topic.NAME);
            return topics;
        }
        if (has(words, "gorev", "unvan") && words.size() <= 2) {
            topics.add(Topic.OFFICE);
            return topics;
        }
        boolean sort =
                has(words, "nev", "cins", "tur", "sekl") && has(words, "toplanti", "birlesim", "meclis", "ictima");
        if (sort) {
            topics.add(Topic.OTHER);
            return topics;
        }
        if (has(
                        words,
                        "konu",
                        "ozu",
                        "ozet",
                        "nev",
                        "cins",
                        "mevzu",
                        "basli",
                        "icerik",
                        "icerig",
                        "mahiyet",
                        "hakkinda")
                && !has(words, "mevzuat", "baslama", "baslayis")) {
            topics.add(Topic.SUBJECT);
            return topics;
        }
        if (words.size() <= 2
                && has(words, "talep", "istek", "istenen", "istem", "hulasa")
                && !has(words, "eden", "birim", "mudurlu", "tarih", "no", "sayi", "sahib", "makam", "gelen")) {
            topics.add(Topic.SUBJECT);
            return topics;
        }
        if (has(words, "dayana", "mevzuat", "kanun")) {
            topics.add(Topic.LAW);
            return topics;
        }
        if (has(words, "saat")) {
            topics.add(has(words, "bitis", "kapanis", "son") ? Topic.END_TIME : Topic.START_TIME);
            if (date) {
                topics.add(meeting || (!decision && !report) ? Topic.MEETING_DATE : Topic.DATE);
            }
            return topics;
        }
        if (has(words, "yer", "yeri", "mahal", "salon") && !date && !has(words, "teklif", "geldigi", "evrak", "yazi")) {
            topics.add(Topic.PLACE);
            return topics;
        }
        if (words.equals(List.of("teklif")) || words.equals(List.of("oneri"))) {
            topics.add(Topic.SUBJECT);
            return topics;
        }
        boolean unit = has(words, "birim", "mudurlu", "servis")
                || has(words, "daire")
                || (has(words, "teklif", "talep", "oner", "evrak", "konu")
                        && has(words, "eden", "sahib", "sunan", "gonderen", "getiren", "veren", "geldigi", "makam"))
                || has(words, "gonderen", "oneren")
                || (words.size() == 1 && has(words, "getiren", "sunan", "isteyen"));
        if (unit && !date && !number) {
            topics.add(Topic.UNIT);
            return topics;
        }
        if (commission && has(words, "havale") && !date && !number) {
            topics.add(Topic.REFERRED);
            return topics;
        }
        if (date) {
            topics.add(
                    report
                            ? Topic.REPORT_DATE
                            : meeting && !(decision && !has(words, "toplanti", "gundem", "birlesim", "havale"))
                                    ? Topic.MEETING_DATE
                                    : decision && !commission
                                            ? Topic.DECISION_DATE
                                            : commission
                                                    ? Topic.REPORT_DATE
                                                    : letter || unit ? Topic.OTHER : Topic.DATE);
        }
        if (order && !date && (decision || report) && !has(words, "gundem")) {
            topics.add(decision ? Topic.DECISION_NUMBER : Topic.REPORT_NUMBER);
        } else if ((has(words, "gundem") && (has(words, "madde") || number || order))
                || (has(words, "madde") && (number || meeting || words.size() == 1))) {
            topics.add(Topic.AGENDA_ITEM);
        } else if (order) {
            topics.add(Topic.ORDER);
        } else if (number) {
            if (decision && !commission) {
                topics.add(Topic.DECISION_NUMBER);
            } else if (report || (commission && decision)) {
                topics.add(Topic.REPORT_NUMBER);
            } else if (has(words, "birlesim")) {
                topics.add(Topic.SESSION);
            } else if (has(words, "oturum")) {
                topics.add(Topic.SITTING);
            } else if (has(words, "donem")) {
                topics.add(Topic.TERM);
            } else if (has(words, "uye", "toplam", "tam")) {
                topics.add(Topic.OTHER);
            } else {
                topics.add(letter || commission || meeting ? Topic.OTHER : Topic.NUMBER);
            }
        }
        if (!topics.isEmpty()) {
            return topics;
        }
        if (report && words.size() == 1) {
            topics.add(Topic.REPORT_NUMBER);
            return topics;
        }
        if (has(words, "meclis") && has(words, "birlesim", "toplanti") && words.size() == 2) {
            topics.add(Topic.MEETING_DATE);
        }
        if (has(words, "donem") && words.size() <= 3) {
            topics.add(Topic.TERM);
        }
        if (has(words, "birlesim") && words.size() <= 3) {
            topics.add(Topic.SESSION);
        }
        if (has(words, "oturum") && words.size() <= 3) {
            topics.add(Topic.SITTING);
        }
        if (!topics.isEmpty()) {
            return topics;
        }
        if (words.size() <= 2 && has(words, "acilis", "acilma", "baslama", "baslangic")) {
            topics.add(Topic.START_TIME);
            return topics;
        }
        if (words.size() <= 2 && has(words, "kapanis", "kapanma", "bitis")) {
            topics.add(Topic.END_TIME);
            return topics;
        }
        if (has(words, "baskan", "katip", "katib", "uye", "bsk", "divan")
                && words.size() <= 4
                && !has(words, "baskanli")) {
            topics.add(Topic.OFFICER);
        } else if (commission && words.size() <= 2) {
            topics.add(Topic.COMMISSION);
        } else if (has(words, "belediye") && words.size() <= 2) {
            topics.add(Topic.MUNICIPALITY);
        } else if (decision && words.size() <= 2) {
            topics.add(Topic.RESULT);
        } else if (has(words, "toplanti") && has(words, "yil", "ay", "donem")) {
            topics.add(Topic.MEETING_DATE);
        } else if (has(words, "gelis", "geldigi") && words.size() <= 2) {
            topics.add(Topic.OTHER);
        } else if (has(words, "ek", "ekler", "ilgi", "evrak", "dosya", "toplanti", "yil", "kod", "tur")) {
            topics.add(Topic.OTHER);
        }
        return topics;
    }
}
