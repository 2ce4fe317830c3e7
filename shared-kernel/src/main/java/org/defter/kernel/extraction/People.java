package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names, offices and remarks in the cells of a block of signatures and in lists of names. */
final class People {

    /** One of the three, and where it stands. */
    record Part(@Nullable String name, @Nullable String office, NamedPerson.@Nullable Status remark, int from, int to) {

        boolean only(boolean wantsName) {
            return wantsName ? name != null && office == null : name == null && office != null;
        }
    }

    private static final Pattern TITLE = Pattern.compile("^(?:av|dr|prof|doc|op|ecz|uzm|mim|muh|sn)\\.?$");
    private static final Pattern CORE = Pattern.compile(
            "\\b(?:baskani?|baskanlar|baskanvekili|baskanin|bsk|bask|uye|uyesi|uyeler|uyeleri|kat[il]p|kat[il]pler|kat[il]bi|katipleri|reis|reisi|reisvekili|aza|azasi|azalar|rs|muharriri?|muh|raportor|raportoru|sozcu|sozcusu|sekreter|sekreteri|yazman|yazmani|muduru|mudur|vekili|vekilleri|bskv)\\b");
    private static final Pattern OFFICE_WORD = Pattern.compile(
            "azadan|reis(?:i|vekili)?|yazman(?:i|lar)?|aza(?:si|lar|lari)?|mazbata|muharrir(?:i)?|muh\\.?|rs\\.?|kom\\.(?:rs|bsk)\\.?|i\\.bsk\\.v\\.|baskan(?:i|lar|lari|vekili|lik|ligi|v)?|bsk\\.?(?:v\\.?)?|bask\\.?|vekil(?:i|leri)?|v\\.|vek\\.?|yrd\\.?|yard\\.?|yardimci(?:si|lari)?|uye(?:si|ler|leri|lerden|lerinden|lerimiz|lerimizden|miz)?|kat[il][pb]\\w*|divan\\w*|meclis\\w*|komisyon\\w*|kom\\.?|belediye\\w*|bld\\.?|buyuksehir|raportor\\w*|sozcu\\w*|sekreter\\w*|ihtisas|birinci|ikinci|[12]\\.|[12]|ii?\\.|asil|yedek|mudur(?:u|lugu)?|encumen\\w*|genel|yazi|isleri|baskanv\\.?|bsk\\.?v\\.?");
    /** How a label ends, never a name. */
    private static final Pattern LABELLED = Pattern.compile("saati|tarihi|sayisi|numarasi");

    private static final Pattern NO_NAME = Pattern.compile(
            "(?:bakanlig|universite|derneg|kooperatif)\\w*|(?:tl|no|ab|as|komisyon|belediye|meclis|karar|rapor|kanun|mudurluk|mudurlugu|daire|tarih|sayfa|gundem|madde|toplanti|tutanak|imza|mahalle|cadde|buyuksehir|butce|konu|evrak|birim|oybirligi|oycoklugu|turkiye|cumhuriyet|birlesim|oturum|katilan|katilmayan|bulunan|bulunmayan|mazeret|izinli|muhalif|muhalefet|serh|yoklama|dosya|temenni|parsel|encumen|olunur|kaymakam|muhur|gibidir|aynidir|yazisi|verilmesi)(?:s?[iu]n?|s[iu]n[ae]|l[ae]r\\w*|n[iu]n|s[iu]n[iu]n|d[ae]n?|[yn][ae]|c[ae]|l[iu]|siz|l[iu]k\\w*)?");
    /** Words that begin no name, but may be a family name. */
    private static final Pattern NO_FIRST_NAME = Pattern.compile(
            "onceki|sonraki|plan|yazi|kabul|ret|red|bilgi|bilgiler|ekler|gibidir|onay|hazir|devam|toplam|kalem|proje|imar|imari|yuce|arz|takdir|sonuc|netice|gerekce|aciklama|imzalar|dilekler|resmi|ada|not|ilan|duyuru|haber|haberler|tasdik|valilik|icra|noter|var|yok|oy|oylari|adi|soyadi|unvani|gorevi|dis|iliskiler|cevre|saglik|kultur|egitim|sosyal|hizmetler|spor|genclik|turizm|ulasim|hukuk|tarife");

    /** How words end that are inflected as no name is: verbs, verbal nouns and what is told of them, plural genitives. */
    private static final Pattern INFLECTED = Pattern.compile(
            "[a-z]{2,}(?:[ae]r[iu]z|[iu]r[iu]z|yoruz|[iu]yor|m[iu]st[iu]r|m[ae]s[iu]|m[ae]s[iu]n[iu]n?|m[ae]s[iu]n[ae]|m[ae]s[iu]nd[ae]n?|[dt][iu]g[iu]|[dt][iu]g[iu]n[iu]n?|[ae]c[ae]g[iu]|l[iu]kl[ae]r[iu]?|l[iu]g[iu]|l[iu]g[iu]n[iu]n?|l[ae]r[iu]n[iu]?n|s[iu]nd[ae]n?|s[iu]n[iu]n|m[ae]kt[ae](?:d[iu]r)?|[iu]nc[ae]|[ae]r[ae]k)");
    /** What a family name may be that ends like an inflected word, at most so long. */
    private static final int SHORT = 5;

    private static final Pattern EXCUSED = Pattern.compile(
            "\\b(?:mazeret(?!siz)\\w*|ozurlu|izinli|iz[il]nl[il]|mezun(?:en|dur)?|raporlu\\w*|gorevli|yillik izin\\w*|hasta\\w*|saglik raporu|mazur)\\b");
    private static final Pattern ABSENT = Pattern.compile(
            "\\b(?:katilma\\w*|bulunma\\w*|gelme\\w*|yok|namevcut|mazeretsiz|istirak etme\\w*|imzalama\\w*|imzasi yok|imzadan imtina|imzada\\s+bulunma\\w*|devamsiz)\\b");
    private static final Pattern DISSENT = Pattern.compile(
            "\\b(?:muhalif\\w*|muhalefet\\w*|ayrisik\\w*|karsi oy\\w*|serh(?:i|im|imiz|li|ler\\w*)?|ret|red|hayir|olumsuz|karsi)\\b");
    private static final Pattern SIGNED =
            Pattern.compile("\\b(?:(?:e-)?[il]mza\\w*|i\\.|imzalidir|imzali|e-imzalidir)\\b");
    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:\\(?\\d{1,2}\\s*[.)-]+\\s*|[-*•▪–]\\s+|\\d{1,2}\\s+(?=\\p{Lu}))");

    private People() {}

    /** What a remark says of a person; null if it is none. */
    static NamedPerson.@Nullable Status remark(String folded) {
        if (EXCUSED.matcher(folded).find()) {
            return NamedPerson.Status.EXCUSED;
        }
        if (ABSENT.matcher(folded).find()) {
            return NamedPerson.Status.ABSENT;
        }
        if (DISSENT.matcher(folded).find()) {
            return NamedPerson.Status.DISSENTED;
        }
        return SIGNED.matcher(folded).find() ? NamedPerson.Status.SIGNED : null;
    }

    /** Whether a text has the form of a person's name: two to five capitalised words, none of them of another kind. */
    static boolean isName(String text) {
        String[] words = text.strip()
                .replaceAll("(?<=\\b\\p{Lu}\\.|^(?:Av|Dr|Op|Prof|Doç)\\.)(?=\\p{Lu}\\p{L})", " ")
                .split("\\s+");
        int whole = 0;
        for (String word : words) {
            if (TITLE.matcher(Fold.of(word)).matches()) {
                continue;
            }
            if (!word.matches("(?:\\p{Lu}|l(?=\\p{Ll}))[\\p{L}'|10-]*\\.?")) {
                return false;
            }
            boolean first = word.equals(words[0])
                    && NO_FIRST_NAME.matcher(Fold.of(word)).matches();
            if (first
                    || NO_NAME.matcher(Fold.of(word)).matches()
                    || (word.length() > SHORT
                            && INFLECTED.matcher(Fold.of(word)).matches())
                    || OFFICE_WORD.matcher(Fold.of(word)).matches()) {
                return false;
            }
            boolean shortFamily = word.length() == 2 && whole > 0 && Character.isLetter(word.charAt(1));
            if (word.length() > 2 || shortFamily) {
                whole++;
            }
        }
        return words.length >= 2
                && words.length <= 5
                && !LABELLED.matcher(Fold.of(words[words.length - 1])).matches()
                && whole >= 1
                && (whole >= 2 || (words.length > 1 && words[0].endsWith(".")));
    }

    /** A name without the office before or behind it. */
    static String withoutOffice(String text) {
        String[] words = text.strip().split("\\s+");
        int first = 0;
        int last = words.length;
        while (first < last && OFFICE_WORD.matcher(Fold.of(words[first])).matches()) {
            first++;
        }
        while (last > first && OFFICE_WORD.matcher(Fold.of(words[last - 1])).matches()) {
            last--;
        }
        return String.join(" ", List.of(words).subList(first, last));
    }

    /** An office in ordinary capitals, in the singular. */
    static String office(String written) {
        String bare = written.strip().replaceAll("[:,;-]+$", "").strip();
        String ordinary =
                Spelling.ordinary(bare).replaceFirst("^(?:Diğer|Öteki|Öbür|Katılan|Toplantıya Katılan)\\s+", "");
        String[] words = ordinary.split(" ");
        String last = words[words.length - 1];
        String folded = Fold.of(last);
        if (folded.equals("uyeler") || folded.equals("katipler") || folded.equals("vekiller")) {
            words[words.length - 1] = last.substring(0, last.length() - 3);
        } else if (folded.equals("uyeleri")) {
            words[words.length - 1] = words.length > 1 ? last.substring(0, 3) + "si" : last.substring(0, 3);
        } else if (folded.equals("katipleri")) {
            words[words.length - 1] = words.length > 1
                    ? last.substring(0, last.length() - 5) + "bi"
                    : last.substring(0, last.length() - 4);
        }
        return String.join(" ", words);
    }

    /** Whether an office is a heading for several names. */
    static boolean plural(String office) {
        return Fold.of(office).matches(".*\\b(?:uyeler|uyeleri|katipler|katipleri|vekilleri)\\b.*");
    }

    static boolean isOffice(String folded) {
        return CORE.matcher(folded).find() && folded.length() <= 70;
    }

    /** The parts of a cell: a name, an office, a remark, or several of them. Nothing if it holds none. */
    static List<Part> parts(Source source, int from, int to) {
        int at = from;
        Matcher bullet = BULLET.matcher(source.text).region(from, to);
        if (bullet.lookingAt() && bullet.end() < to) {
            at = bullet.end();
        }
        List<Part> parts = new ArrayList<>();
        StringBuilder bare = new StringBuilder(source.text.substring(at, to));
        Matcher and = Pattern.compile("\\s(?:ve|ile|VE|İLE)\\s").matcher(bare.toString());
        while (and.find()) {
            if (!joinsNames(bare, and.start(), and.end())) {
                continue;
            }
            for (int i = and.start(); i < and.end(); i++) {
                bare.setCharAt(i, '\u0001');
            }
        }
        Matcher paren = Pattern.compile("[(\\[]([^()\\[\\]]{0,60})[)\\]]?").matcher(bare.toString());
        List<Part> remarks = new ArrayList<>();
        while (paren.find()) {
            String inside = Fold.of(paren.group(1));
            NamedPerson.Status status = remark(inside);
            if (status != null) {
                if (isOffice(inside.replaceAll("[-,].*", ""))) {
                    remarks.add(new Part(
                            null,
                            office(paren.group(1).replaceAll("\\s*[-,].*", "")),
                            null,
                            at + paren.start(),
                            at + paren.start() + 1));
                }
                remarks.add(new Part(null, null, status, at + paren.start(), at + paren.end()));
            } else if (isOffice(inside)) {
                remarks.add(new Part(
                        null,
                        office(paren.group(1).replaceAll("\\s*,.*", "").replaceAll("\\s+", " ")),
                        null,
                        at + paren.start(),
                        at + paren.end()));
            }
            for (int i = paren.start(); i < paren.end(); i++) {
                bare.setCharAt(i, '\u0001');
            }
        }
        Matcher segment = Pattern.compile(
                        "(?:(?!\\s-\\s|\\s-(?=\\p{Lu})|(?<=\\p{Lu})-\\s|\\s\\d{1,2}[.)]\\s(?=\\p{Lu})(?!(?iu:başkan|bşk|meclis))|[,;:/\\u0001\\n\\t]).)+",
                        Pattern.DOTALL)
                .matcher(bare);
        while (segment.find()) {
            int start = at + segment.start();
            String text = segment.group();
            if (text.isBlank()) {
                continue;
            }
            int lead = text.length() - text.stripLeading().length();
            String stripped = text.strip()
                    .replaceAll("^[-•*]+\\s*|^\\(?\\d{1,2}\\s*[.)-]+\\s*(?=\\p{Lu})(?!(?iu:başkan|bşk|meclis))", "")
                    .replaceAll(
                            "\\s*[-.]+$", text.strip().matches(".*\\b(?:[Vv]|[Yy]rd|[Kk]om|[Bb]şk)\\.$") ? "." : "");
            if (!stripped.isBlank()) {
                add(parts, source, stripped, start + lead, start + lead + stripped.length());
            }
        }
        for (int k = 0; k < parts.size(); k++) {
            Part part = parts.get(k);
            String office = part.office();
            Matcher rank = Pattern.compile("\\s*\\((?:Yedek|Asil|Asıl|YEDEK|ASİL|ASIL|[Vv]\\.|[Vv]ekâ?a?leten)\\)")
                    .matcher(source.text)
                    .region(Math.min(part.to(), to), to);
            if (office != null && rank.lookingAt()) {
                parts.set(
                        k,
                        new Part(
                                part.name(),
                                office + " " + Spelling.ordinary(rank.group().strip()),
                                null,
                                part.from(),
                                rank.end()));
            }
        }
        for (Part remark : remarks) {
            int i = 0;
            while (i < parts.size() && parts.get(i).from() < remark.from()) {
                i++;
            }
            parts.add(i, remark);
        }
        return parts;
    }

    private static void add(List<Part> parts, Source source, String text, int from, int to) {
        String folded = Fold.of(text);
        String[] words = text.split("\\s+");
        if (isName(text)) {
            if (words.length >= 4) {
                List<String> several = apart(words);
                if (several.size() > 1) {
                    int at = from;
                    for (String name : several) {
                        int start = source.text.indexOf(name.split(" ")[0], at);
                        start = start < 0 ? at : start;
                        parts.add(new Part(name, null, null, start, Math.min(to, start + name.length())));
                        at = start + name.length();
                    }
                    return;
                }
            }
            parts.add(new Part(String.join(" ", words), null, null, from, to));
            return;
        }
        int cores = 0;
        Matcher core = CORE.matcher(folded);
        while (core.find()) {
            cores++;
        }
        if (cores > 0 && text.length() <= 90) {
            int first = 0;
            while (first < words.length && officeWord(words, first)) {
                first++;
            }
            int last = words.length;
            while (last > 0 && officeWord(words, last - 1)) {
                last--;
            }
            String before = String.join(" ", List.of(words).subList(0, Math.max(0, last)));
            String after = String.join(" ", List.of(words).subList(Math.min(first, words.length), words.length));
            if (last < words.length && isName(before)) {
                String office = String.join(" ", List.of(words).subList(last, words.length));
                parts.add(
                        new Part(before, CORE.matcher(Fold.of(office)).find() ? office(office) : null, null, from, to));
                return;
            }
            if (first > 0 && first < words.length && isName(after)) {
                String office = String.join(" ", List.of(words).subList(0, first));
                parts.add(
                        new Part(after, CORE.matcher(Fold.of(office)).find() ? office(office) : null, null, from, to));
                return;
            }
            int named = nameEnd(words);
            if (named > 0) {
                parts.add(new Part(
                        String.join(" ", List.of(words).subList(0, named)),
                        office(String.join(" ", List.of(words).subList(named, words.length))),
                        null,
                        from,
                        to));
                return;
            }
            if (cores >= 2) {
                List<String> several = offices(words);
                if (several.size() > 1) {
                    int at = from;
                    for (String office : several) {
                        parts.add(new Part(null, office(office), null, at, Math.min(to, at + office.length())));
                        at += office.length() + 1;
                    }
                    return;
                }
            }
            if (words.length <= 8
                    && !folded.matches(".*(?:tarafindan|baskanligin|toplan|icin|olarak|sunul|karar veril).*")) {
                parts.add(new Part(null, office(text), null, from, to));
                return;
            }
        }
        NamedPerson.Status status = words.length <= 7 ? remark(folded) : null;
        if (status != null) {
            parts.add(new Part(null, null, status, from, to));
        }
    }

    /** Whether names stand on both sides of a word, so that it joins two people and is no part of an office. */
    private static boolean joinsNames(StringBuilder text, int from, int to) {
        String[] before = text.substring(0, from).split("[,;:\\u0001\\n\\t]");
        String[] left = before.length == 0
                ? new String[0]
                : before[before.length - 1].strip().split("\\s+");
        String[] after = text.substring(to).split("[,;:\\u0001\\n\\t]|\\.\\s*$");
        String[] right = after.length == 0 ? new String[0] : after[0].strip().split("\\s+");
        return left.length >= 2
                && right.length >= 2
                && isName(left[left.length - 2] + " " + left[left.length - 1])
                && isName(right[0] + " " + right[1]);
    }

    /** Whether a word is one that offices are made of. */
    static boolean isOfficeWord(String word) {
        return OFFICE_WORD.matcher(Fold.of(word)).matches();
    }

    private static boolean officeWord(String[] words, int i) {
        return OFFICE_WORD.matcher(Fold.of(words[i])).matches();
    }

    /** Where a name in mixed letters ends that stands before an office in the same cell, or -1. */
    private static int nameEnd(String[] words) {
        for (int i = 2; i <= Math.min(4, words.length - 1); i++) {
            boolean family =
                    words[i - 1].length() > 1 && words[i - 1].equals(words[i - 1].toUpperCase(Locale.of("tr")));
            boolean next = !words[i].equals(words[i].toUpperCase(Locale.of("tr")));
            if (family && next && isName(String.join(" ", List.of(words).subList(0, i)))) {
                return i;
            }
        }
        return -1;
    }

    /** Names that lost the gaps between them: each ends with its family name in capitals. */
    static List<String> apart(String[] words) {
        List<String> names = new ArrayList<>();
        List<String> name = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            name.add(words[i]);
            boolean family = words[i].length() > 1 && words[i].equals(words[i].toUpperCase(Locale.of("tr")));
            boolean next = i + 1 == words.length || !words[i + 1].equals(words[i + 1].toUpperCase(Locale.of("tr")));
            if (family && next && name.size() >= 2) {
                names.add(String.join(" ", name));
                name.clear();
            }
        }
        return name.isEmpty() ? names : List.of();
    }

    /** The offices that words are, one after the other; none if words are left. */
    static List<String> offices(String[] words) {
        List<String> offices = new ArrayList<>();
        List<String> office = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            String folded = Fold.of(words[i]);
            office.add(words[i]);
            boolean ends = folded.matches("uye|uyesi|katip|katibi|raportor|sozcu|vekili|v\\.|yardimcisi|yrd\\.")
                    || (folded.matches("baskani?|bsk\\.?")
                            && (i + 1 == words.length
                                    || !Fold.of(words[i + 1]).matches("vekili|v\\.?|vek\\.?|yrd\\.?|yardimcisi")));
            if (folded.matches("katip")
                    && i + 1 < words.length
                    && Fold.of(words[i + 1]).equals("uye")) {
                ends = false;
            }
            if (ends) {
                offices.add(String.join(" ", office));
                office.clear();
            }
        }
        return office.isEmpty() ? offices : List.of();
    }
}
