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
            if (!LabelWords.known(word.group())) {
                strange++;
            }
        }
        boolean headed = words.size() == 3 && HEAD.matcher(words.getLast()).matches();
        if (words.isEmpty() || words.size() > 9 || strange > (words.size() >= 4 || headed ? 1 : 0)) {
            return Set.of();
        }
        return of(words);
    }

    private static Set<Topic> of(List<String> words) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        if (words.contains("adina")) {
            return topics;
        }
        boolean decision = LabelWords.has(words, "karar");
        boolean report = LabelWords.has(words, "rapor", "mazbata") && !LabelWords.has(words, "raporlu");
        boolean commission = LabelWords.has(words, "komisyon");
        boolean meeting =
                LabelWords.has(words, "meclis", "toplanti", "toplandi", "birlesim", "gundem", "oturum", "havale");
        boolean letter = LabelWords.has(
                words, "yazi", "evrak", "kayit", "onerge", "teklif", "cikis", "dosya", "gelis", "belge", "ilgi");
        boolean date = LabelWords.has(words, "tarih", "tarlh", "tarh", "gun", "gunu")
                && !(LabelWords.has(words, "gundem") && !LabelWords.has(words, "tarih"));
        boolean number = LabelWords.has(words, "no", "nu", "nosu", "numara", "sayi");
        boolean order =
                LabelWords.has(words, "sira") || words.equals(List.of("s", "n")) || words.equals(List.of("s", "no"));
        if (LabelWords.has(words, "katilmayan", "bulunmayan", "gelmeyen", "mazeretsiz", "izinsiz", "gaip")) {
            topics.add(Topic.ABSENT);
            return topics;
        }
        if ((LabelWords.has(words, "katilan", "katildi", "bulunan", "toplanan", "mevcud", "mevcut", "katilim")
                        && !LabelWords.has(words, "konu"))
                || (LabelWords.has(words, "gelen") && LabelWords.has(words, "uye"))) {
            topics.add(Topic.PRESENT);
            return topics;
        }
        if (LabelWords.has(words, "mazeret", "izin", "mazur", "ozurlu", "raporlu", "mezun")) {
            topics.add(Topic.EXCUSED);
            return topics;
        }
        if (LabelWords.has(words, "kabul", "evet", "olumlu") && words.size() <= 3 && !LabelWords.has(words, "tarih")) {
            topics.add(Topic.YES);
            return topics;
        }
        if ((LabelWords.has(words, "ret", "red", "hayir", "olumsuz")
                        || (LabelWords.has(words, "karsi") && LabelWords.has(words, "oy")))
                && words.size() <= 4) {
            topics.add(LabelWords.has(words, "veren", "kullanan") ? Topic.AGAINST : Topic.NO);
            return topics;
        }
        if (LabelWords.has(words, "muhalif")) {
            topics.add(Topic.AGAINST);
            return topics;
        }
        if (LabelWords.has(words, "cekimser") && words.size() <= 3) {
            topics.add(Topic.ABSTAIN);
            return topics;
        }
        boolean matter = LabelWords.has(words, "konu") && !LabelWords.has(words, "sonuc", "netice");
        if ((!matter && (LabelWords.has(words, "oylama") || LabelWords.has(words, "oy")))
                || LabelWords.has(words, "sonuc", "netice")) {
            topics.add(LabelWords.has(words, "oylama") || LabelWords.has(words, "oy") ? Topic.MODE : Topic.RESULT);
            return topics;
        }
        if (LabelWords.has(words, "gorus") && !LabelWords.has(words, "gorusul")) {
            topics.add(Topic.OPINION);
            return topics;
        }
        if (LabelWords.has(words, "imza") && words.size() <= 2) {
            topics.add(Topic.SIGNATURE);
            return topics;
        }
        if (LabelWords.has(words, "adi", "ad") && LabelWords.has(words, "soyad", "soyadi")) {
            topics.add(Topic.NAME);
            return topics;
        }
        if (LabelWords.has(words, "gorev", "unvan") && words.size() <= 2) {
            topics.add(Topic.OFFICE);
            return topics;
        }
        boolean sort = LabelWords.has(words, "nev", "cins", "tur", "sekl")
                && LabelWords.has(words, "toplanti", "birlesim", "meclis", "ictima");
        if (sort) {
            topics.add(Topic.OTHER);
            return topics;
        }
        if (LabelWords.has(
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
                && !LabelWords.has(words, "mevzuat", "baslama", "baslayis")) {
            topics.add(Topic.SUBJECT);
            return topics;
        }
        if (words.size() <= 2
                && LabelWords.has(words, "talep", "istek", "istenen", "istem", "hulasa")
                && !LabelWords.has(
                        words, "eden", "birim", "mudurlu", "tarih", "no", "sayi", "sahib", "makam", "gelen")) {
            topics.add(Topic.SUBJECT);
            return topics;
        }
        if (LabelWords.has(words, "dayana", "mevzuat", "kanun")) {
            topics.add(Topic.LAW);
            return topics;
        }
        if (LabelWords.has(words, "saat")) {
            topics.add(LabelWords.has(words, "bitis", "kapanis", "son") ? Topic.END_TIME : Topic.START_TIME);
            if (date) {
                topics.add(meeting || (!decision && !report) ? Topic.MEETING_DATE : Topic.DATE);
            }
            return topics;
        }
        if (LabelWords.has(words, "yer", "yeri", "mahal", "salon")
                && !date
                && !LabelWords.has(words, "teklif", "geldigi", "evrak", "yazi")) {
            topics.add(Topic.PLACE);
            return topics;
        }
        if (words.equals(List.of("teklif")) || words.equals(List.of("oneri"))) {
            topics.add(Topic.SUBJECT);
            return topics;
        }
        boolean unit = LabelWords.has(words, "birim", "mudurlu", "servis")
                || LabelWords.has(words, "daire")
                || (LabelWords.has(words, "teklif", "talep", "oner", "evrak", "konu")
                        && LabelWords.has(
                                words, "eden", "sahib", "sunan", "gonderen", "getiren", "veren", "geldigi", "makam"))
                || LabelWords.has(words, "gonderen", "oneren")
                || (words.size() == 1 && LabelWords.has(words, "getiren", "sunan", "isteyen"));
        if (unit && !date && !number) {
            topics.add(Topic.UNIT);
            return topics;
        }
        if (commission && LabelWords.has(words, "havale") && !date && !number) {
            topics.add(Topic.REFERRED);
            return topics;
        }
        if (date) {
            topics.add(
                    report
                            ? Topic.REPORT_DATE
                            : meeting
                                            && !(decision
                                                    && !LabelWords.has(
                                                            words, "toplanti", "gundem", "birlesim", "havale"))
                                    ? Topic.MEETING_DATE
                                    : decision && !commission
                                            ? Topic.DECISION_DATE
                                            : commission
                                                    ? Topic.REPORT_DATE
                                                    : letter || unit ? Topic.OTHER : Topic.DATE);
        }
        if (order && !date && (decision || report) && !LabelWords.has(words, "gundem")) {
            topics.add(decision ? Topic.DECISION_NUMBER : Topic.REPORT_NUMBER);
        } else if ((LabelWords.has(words, "gundem") && (LabelWords.has(words, "madde") || number || order))
                || (LabelWords.has(words, "madde") && (number || meeting || words.size() == 1))) {
            topics.add(Topic.AGENDA_ITEM);
        } else if (order) {
            topics.add(Topic.ORDER);
        } else if (number) {
            if (decision && !commission) {
                topics.add(Topic.DECISION_NUMBER);
            } else if (report || (commission && decision)) {
                topics.add(Topic.REPORT_NUMBER);
            } else if (LabelWords.has(words, "birlesim")) {
                topics.add(Topic.SESSION);
            } else if (LabelWords.has(words, "oturum")) {
                topics.add(Topic.SITTING);
            } else if (LabelWords.has(words, "donem")) {
                topics.add(Topic.TERM);
            } else if (LabelWords.has(words, "uye", "toplam", "tam")) {
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
        if (LabelWords.has(words, "meclis") && LabelWords.has(words, "birlesim", "toplanti") && words.size() == 2) {
            topics.add(Topic.MEETING_DATE);
        }
        if (LabelWords.has(words, "donem", "devre") && words.size() <= 3) {
            topics.add(Topic.TERM);
        }
        if (LabelWords.has(words, "birlesim") && words.size() <= 3) {
            topics.add(Topic.SESSION);
        }
        if (LabelWords.has(words, "oturum") && words.size() <= 3) {
            topics.add(Topic.SITTING);
        }
        if (!topics.isEmpty()) {
            return topics;
        }
        if (words.size() <= 2 && LabelWords.has(words, "acilis", "acilma", "baslama", "baslangic")) {
            topics.add(Topic.START_TIME);
            return topics;
        }
        if (words.size() <= 2 && LabelWords.has(words, "kapanis", "kapanma", "bitis")) {
            topics.add(Topic.END_TIME);
            return topics;
        }
        if (LabelWords.has(words, "baskan", "katip", "katib", "uye", "bsk", "divan", "reis", "aza")
                && words.size() <= 4
                && !LabelWords.has(words, "baskanli")) {
            topics.add(Topic.OFFICER);
        } else if (commission && words.size() <= 2) {
            topics.add(Topic.COMMISSION);
        } else if (LabelWords.has(words, "belediye") && words.size() <= 2) {
            topics.add(Topic.MUNICIPALITY);
        } else if (decision && words.size() <= 2) {
            topics.add(Topic.RESULT);
        } else if (LabelWords.has(words, "toplanti") && LabelWords.has(words, "yil", "ay", "donem")) {
            topics.add(Topic.MEETING_DATE);
        } else if (LabelWords.has(words, "gelis", "geldigi") && words.size() <= 2) {
            topics.add(Topic.OTHER);
        } else if (LabelWords.has(words, "ek", "ekler", "ilgi", "evrak", "dosya", "toplanti", "yil", "kod", "tur")) {
            topics.add(Topic.OTHER);
        }
        return topics;
    }
}
