package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of municipalities, commissions and departments in running text, in headings and in values. */
final class Bodies {

    /** A body, its name in ordinary capitals, and where it stands. */
    record Found(String name, int from, int to) {}

    private static final Pattern PLACE_NAME = Pattern.compile(
            "(?:^|(?<=[\\s\"(:/]))((?:\\p{Lu}[\\p{L}-]*[ \\t]+){1,3}?)(?i:(büyükşehir|ilçe|belde)[ \\t]+)?(?:(?iu:belediye)(?iu:si|\\s+meclisi?|\\s+ba[şs]kanl[ıi][ğg][ıi])(?iu:\\p{L}*)|(?iu:bel|bld)\\.[ \\t]*(?iu:meclis|ba[şs]kan|b[şs]k)(?iu:\\p{L}*))");
    private static final Pattern MAYOR = Pattern.compile(
            "(?:^|(?<=[\\s\"(:/]))((?:\\p{Lu}[\\p{L}-]*[ \\t]+){1,3}?)(?i:(büyükşehir)[ \\t]+)?(?iu:belediye)[ \\t]+(?iu:başkan[ıi]|başkanvekili|reisi)(?!\\p{L})");
    /** What a place is called between its name and the word for municipality, which is no part of the name. */
    private static final Pattern UNIT_OF_LAND = Pattern.compile("(?:ilcesi|beldesi|kasabasi|ili|nahiyesi|sehri)");

    private static final Set<String> NO_PLACE = Set.of(
            "ilgili",
            "bu",
            "adi",
            "isbu",
            "tum",
            "diger",
            "kardes",
            "her",
            "bir",
            "cumhuriyeti",
            "turkiye",
            "t.c.",
            "tc",
            "ayni",
            "mezkur",
            "bahse",
            "konu",
            "dis",
            "mulga",
            "ve",
            "ile",
            "tarihli",
            "sayili",
            "yapilan",
            "sayin",
            "meclis",
            "ilce",
            "buyuksehir",
            "bagli",
            "belediye",
            "gecen");

    private static final Set<String> COMMISSION_WORDS = Set.of(
            "plan",
            "butce",
            "imar",
            "bayindirlik",
            "cevre",
            "saglik",
            "egitim",
            "kultur",
            "genclik",
            "spor",
            "ulasim",
            "trafik",
            "hukuk",
            "tarife",
            "tarifeler",
            "esnaf",
            "turizm",
            "tarim",
            "hayvancilik",
            "sosyal",
            "hizmet",
            "hizmetler",
            "hizmetleri",
            "dis",
            "iliskiler",
            "iliskileri",
            "denetim",
            "kadin",
            "erkek",
            "firsat",
            "esitligi",
            "esitlik",
            "insan",
            "haklari",
            "aile",
            "cocuk",
            "engelli",
            "engelliler",
            "kirsal",
            "kalkinma",
            "deprem",
            "afet",
            "afetler",
            "dogal",
            "iklim",
            "degisikligi",
            "su",
            "kanalizasyon",
            "altyapi",
            "kentsel",
            "donusum",
            "isimlendirme",
            "adlandirma",
            "tuketici",
            "tuketiciyi",
            "koruma",
            "avrupa",
            "birligi",
            "ab",
            "uyum",
            "uluslararasi",
            "mevzuat",
            "tanitim",
            "park",
            "bahceler",
            "enerji",
            "bilisim",
            "teknoloji",
            "akilli",
            "sehir",
            "sehirler",
            "sanat",
            "tarihi",
            "ekonomi",
            "sanayi",
            "ticaret",
            "istihdam",
            "gida",
            "denizcilik",
            "muhtarlik",
            "muhtarliklar",
            "mahalle",
            "mahalleler",
            "halk",
            "sagligi",
            "planlama",
            "strateji",
            "kardes",
            "yasli",
            "yaslilar",
            "hayvan",
            "guvenlik",
            "kent",
            "estetigi",
            "mali",
            "hesap",
            "itfaiye",
            "basin",
            "yayin",
            "yesil",
            "alanlar",
            "alan",
            "ihale",
            "tesisleri",
            "orman",
            "zabita",
            "mezarlik",
            "mezarliklar",
            "goc",
            "gocmen",
            "medya",
            "arge",
            "ar-ge",
            "yatirim",
            "yatirimlar",
            "projeler",
            "proje",
            "sivil",
            "toplum",
            "orgutleri",
            "emlak",
            "istimlak",
            "hemsehrilik",
            "tarih",
            "varliklar",
            "kardeslik");

    private static final List<String> PAIRS = List.of(
            "egitim kultur genclik ve spor",
            "egitim, kultur, genclik ve spor",
            "egitim kultur ve spor",
            "genclik ve spor",
            "plan ve butce",
            "plan butce",
            "imar ve bayindirlik",
            "imar ve sehircilik",
            "cevre ve saglik",
            "cevre saglik",
            "ulasim ve trafik",
            "kultur ve turizm",
            "turizm ve tanitim",
            "kultur ve sanat",
            "egitim ve kultur",
            "tarim ve hayvancilik",
            "hukuk ve mevzuat",
            "su ve kanalizasyon",
            "sosyal hizmetler ve saglik",
            "sosyal hizmetler ve aile",
            "aile ve sosyal hizmetler",
            "park ve bahceler",
            "kadin ve aile",
            "halk sagligi ve cevre",
            "esnaf ve sanatkarlar",
            "kadin erkek firsat esitligi",
            "dis iliskiler ve turizm",
            "deprem ve dogal afetler",
            "cevre ve iklim degisikligi",
            "gida tarim ve hayvancilik",
            "cocuk ve genclik",
            "tarife ve gelirler",
            "saglik ve sosyal hizmetler",
            "turizm ve kultur",
            "tarim ve kirsal kalkinma",
            "kadin ve erkek firsat esitligi",
            "deprem ve afet",
            "cevre ve sehircilik",
            "mahalleler ve muhtarliklar");

    private static final Pattern COMMISSION = Pattern.compile(
            "\\bkom[il1]syon(?:u|una|unun|unca|undan|unda|larina|lari|larinin|larinca|lar|una\\w*|u\\w*)?\\b|\\bkom\\.");
    private static final Pattern UNIT_END = Pattern.compile(
            "\\b(?:dairesi?\\s+baskanlig[a-z]*|(?:sube\\s+|genel\\s+)?mudurlug[a-z]*|(?:amir|sef|memur|koordinator)l[iu]g[a-z]*|servis(?:i|inin|ince|inden)|genel\\s+sekreterlig[a-z]*|kurulu\\s+baskanlig[a-z]*)('?[a-z]+)?");
    private static final Pattern UNIT_NAME = Pattern.compile(
            "(dairesi?\\s+baskanlig(?:i|u)|mudurlug(?:u|i)|(?:amir|sef|memur|koordinator)l[iu]g[iu]|servisi|genel\\s+sekreterlig(?:i|u)|baskanlig(?:i|u))");

    private Bodies() {}

    /** The municipality a text is of: the first one its head names, whole names before short ones; null if it names none. */
    static @Nullable Found municipality(Source source, int from, int to) {
        return named(PLACE_NAME, source, from, to);
    }

    /** The municipality whose mayor is named with it; null if none is. */
    static @Nullable Found municipalityOfMayor(Source source, int from, int to) {
        return named(MAYOR, source, from, to);
    }

    private static @Nullable Found named(Pattern pattern, Source source, int from, int to) {
        Matcher name = pattern.matcher(source.text).region(from, to);
        while (name.find()) {
            String place = name.group(1).strip();
            String[] words = place.split("\\s+");
            int skip = 0;
            while (skip < words.length && (NO_PLACE.contains(Fold.of(words[skip])) || words[skip].endsWith("."))) {
                skip++;
            }
            if (skip == words.length) {
                continue;
            }
            int last = words.length;
            while (last > skip + 1
                    && UNIT_OF_LAND.matcher(Fold.of(words[last - 1])).matches()) {
                last--;
            }
            String town = String.join(" ", List.of(words).subList(skip, last));
            String folded = Fold.of(town);
            if (COMMISSION_WORDS.contains(folded)
                    || folded.matches(".*\\b(ilimiz|ilcemiz|sayili|meclis|komisyon|mudurlug|baskan|encumen)\\w*.*")) {
                continue;
            }
            String kind = name.group(2);
            String ordinary =
                    Spelling.ordinary(town) + (kind == null ? "" : " " + Spelling.ordinary(kind)) + " Belediyesi";
            int start = name.start(1) + name.group(1).indexOf(words[skip]);
            return new Found(ordinary, start, name.end());
        }
        return null;
    }

    /** The commissions that a range names, joint ones one by one, each once. */
    static List<Found> commissions(Source source, int from, int to) {
        List<Found> found = new ArrayList<>();
        Matcher word = COMMISSION.matcher(source.folded).region(from, to);
        int floor = from;
        while (word.find()) {
            String form = word.group();
            boolean plural = form.contains("lar");
            int start = nameStart(source, floor, word.start());
            if (start < word.start()) {
                String name = source.flat(start, word.start());
                for (String part : plural ? apart(name) : List.of(name)) {
                    String bare = part.replaceAll("^[,\\s-]+|[,\\s-]+$", "")
                            .replaceFirst("(?iu)\\s+ihtisas$", "")
                            .replaceFirst("(?iu)^(?:inceleyen|görüşen|gorusen)\\s+", "");
                    boolean body = !bare.isBlank()
                            && !NO_COMMISSION.matcher(Fold.of(bare)).find();
                    if (body) {
                        String whole = Spelling.ordinary(bare) + " Komisyonu";
                        if (found.stream()
                                .noneMatch(known -> Fold.of(known.name()).equals(Fold.of(whole)))) {
                            found.add(new Found(whole, start, word.end()));
                        }
                    }
                }
            }
            floor = word.end();
        }
        return found;
    }

    /** What is no name of a commission: one told by what it did, or cut off at a conjunction. */
    private static final Pattern NO_COMMISSION = Pattern.compile(
            "^(?:gor[uü]sen|inceleyen|\\w+\\s+eden|\\w*(?:ilen|inan|unan|ulen))$|\\b(?:ve|ile)$|^(?:adi|sonuc|birim)\\b");

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}.'&]+|[,/-]");

    /** Where the name of a commission begins that ends before the word for one. */
    private static int nameStart(Source source, int floor, int end) {
        List<int[]> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(source.text).region(Math.max(floor, end - 160), end);
        while (token.find()) {
            tokens.add(new int[] {token.start(), token.end()});
        }
        int start = end;
        int pending = end;
        boolean known = false;
        for (int i = tokens.size() - 1; i >= 0 && tokens.size() - i <= 14; i--) {
            int[] t = tokens.get(i);
            String written = source.text.substring(t[0], t[1]);
            String folded = source.folded.substring(t[0], t[1]);
            String between = source.text.substring(t[1], i + 1 < tokens.size() ? tokens.get(i + 1)[0] : end);
            if ((between.indexOf('\n') >= 0 && between.indexOf('\n') != between.lastIndexOf('\n'))
                    || between.matches("(?s).*[:;()\"].*")
                    || between.matches("(?s).*\\t.*")) {
                break;
            }
            if (folded.equals("ve")
                    || folded.equals("ile")
                    || folded.equals(",")
                    || folded.equals("-")
                    || folded.equals("/")
                    || folded.equals("&")) {
                pending = t[0];
                continue;
            }
            if (folded.equals("ihtisas") && start == end) {
                start = t[0];
                continue;
            }
            boolean vocabulary = COMMISSION_WORDS.contains(folded)
                    // As in a vote by "oy birliği", which is no union.
                    && !(folded.equals("birligi") && i > 0 && source.folded.startsWith("oy", tokens.get(i - 1)[0]));
            boolean named = Character.isUpperCase(written.charAt(0))
                    && !folded.matches(".*(?:nin|nun|in|un|da|de|ta|te|dan|den|ca|ce|ina|ine)$|.*\\..*|.*'.*")
                    && !folded.matches(
                            "(?:birlig|coklug|belediye|meclis|buyuksehir|ihtisas|teklif|rapor|gundem|karar|konu|madde|dosya|sayin|ilgili|t\\.c|isbu|komisyon|tarih|ait$|olan$|toplanti).*");
            boolean capitals = written.length() > 1 && Character.isUpperCase(written.charAt(1));
            if (vocabulary || (named && !(capitals && known))) {
                start = t[0];
                known |= vocabulary;
            } else {
                break;
            }
            pending = start;
        }
        return Math.max(start, Math.min(start, pending));
    }

    /** Names before a plural taken apart: at commas, dashes and "ile"; at "ve" where it is not part of a name. */
    private static List<String> apart(String names) {
        List<String> parts = new ArrayList<>();
        for (String part : names.split("\\s*(?:,|/|\\s-\\s?|-\\s|\\sile\\s|\\sİLE\\s)\\s*")) {
            split(part.strip(), parts);
        }
        return parts;
    }

    private static void split(String part, List<String> parts) {
        String folded = Fold.of(part);
        if (folded.isEmpty()) {
            return;
        }
        for (String pair : PAIRS) {
            if (folded.equals(pair)) {
                parts.add(part);
                return;
            }
            if (folded.startsWith(pair + " ve ")) {
                parts.add(part.substring(0, pair.length()));
                split(part.substring(pair.length() + 4), parts);
                return;
            }
            if (folded.endsWith(" ve " + pair)) {
                split(part.substring(0, part.length() - pair.length() - 4), parts);
                parts.add(part.substring(part.length() - pair.length()));
                return;
            }
        }
        int and = folded.indexOf(" ve ");
        if (and > 0) {
            split(part.substring(0, and), parts);
            split(part.substring(and + 4), parts);
        } else {
            parts.add(part);
        }
    }

    /** A department that a sentence names as the one that wrote, proposed or asks; null if none is named so. */
    static @Nullable Found proposing(Source source, int from, int to) {
        Matcher end = UNIT_END.matcher(source.folded).region(from, to);
        while (end.find()) {
            String ending = end.group();
            String after = source.folded.substring(end.end(), Math.min(to, end.end() + 190));
            boolean writes = ending.matches("(?s).*(?:nin|nun)$")
                    && after.matches(
                            "(?s)\\W*(?:[^.;]{0,60}?\\b\\d{1,2}[./]\\d{1,2}[./]\\d{4}|(?:[\\w.,/'()\"-]+\\s+){0,16}?(?:yazi|teklif|onerge|talep|talebi|evrak|sayili|hazirla)).*");
            boolean sends = (ending.matches("(?s).*(?:nca|nce|ndan|nden)$")
                            && after.matches(
                                    "(?s)\\W*(?:[\\w.,'()-]+\\s+){0,6}?(?:gelen|gonderilen|hazirlan|sunulan|teklif|intikal|talep|getirilen|verilen).*"))
                    || after.matches(
                            "(?s)\\W*tarafindan\\s+(?:[\\w.,'-]+\\s+){0,4}?(?:gonderil|hazirlan|sunul|teklif|getiril|talep|veril).*");
            boolean own = ending.matches("(?s).*l[iu]g[iu]$")
                    && after.matches(
                            "(?s)\\s+(?:teklif|yazi|oneri|onerge|talep|talebi|evrak)\\w*.*|,[^.;:\\n]{5,120}\\b(?:istedi|istemis|istemekte|onerdi|onermis|teklif\\s+et)\\w*.*|\\s+(?:yap|iste|gonder|sun|getir|oner|teklif\\s+et)(?:mis|ti|di|du|mekte)\\w*.*");
            if (writes || sends || own) {
                Found unit = unit(source, from, end.start(), end.end());
                boolean stranger = unit != null
                        && Fold.of(unit.name())
                                .matches("(?:il|ilce|bolge|valilik|kaymakamlik)\\b.*|.*\\bbolge\\s+mudurlugu");
                boolean informs = after.matches(
                        "(?s)\\W*(?:[^.;]{0,50}\\s)?(?:bilgi|gorus|cevabi|cevap|sozlu)\\s+(?:yazi|not|gorus).*");
                if (unit != null && !stranger && !informs) {
                    return unit;
                }
            }
        }
        return null;
    }

    /** What stands before the name of a department and is no part of it, also where all is in capitals. */
    private static final Pattern NO_UNIT = Pattern.compile(
            "olarak|uzere|hakkinda(?:ki)?|dair|iliskin|icin|tarihli|gunlu|gunu|sayili|edilen|gelen|bulunan|uzerine|madde\\w*|[a-z]{3,}(?:ilen|inan|unan|ulen|nmasi|nmesi|lmasi|lmesi|masina|mesine)");

    private static @Nullable Found unit(Source source, int floor, int lastWord, int end) {
        int start = lastWord;
        Matcher token = Pattern.compile("[\\p{L}.'&]+|,")
                .matcher(source.text)
                .region(Math.max(floor, lastWord - 120), lastWord);
        List<int[]> tokens = new ArrayList<>();
        while (token.find()) {
            tokens.add(new int[] {token.start(), token.end()});
        }
        for (int i = tokens.size() - 1; i >= 0; i--) {
            int[] t = tokens.get(i);
            String folded = source.folded.substring(t[0], t[1]);
            String between = source.text.substring(t[1], i + 1 < tokens.size() ? tokens.get(i + 1)[0] : lastWord);
            if (between.matches("(?s).*[:;()\"\\d\\t-].*")
                    || between.matches("(?s).*\\n\\s*\\n.*")
                    || (between.indexOf('\n') >= 0 && shortLine(source, t[1]))) {
                break;
            }
            if (folded.equals("ve") || folded.equals("ile") || folded.equals(",")) {
                continue;
            }
            boolean named = Character.isUpperCase(source.text.charAt(t[0]))
                    && !folded.matches(
                            "(?:belediye|baskanli[gk]|meclis|mudurlug|buyuksehir|teklif|komisyon|t\\.c|gundem|ilgili|istegi|istek|talebi|talep|oneri|karar|metni|rapor|konu|ozu|evrak|birim).*")
                    && !folded.matches(".{4,}(?:nin|nun)$|.*'.*|.*\\.$")
                    && !NO_UNIT.matcher(folded).matches();
            if (!named) {
                break;
            }
            start = t[0];
        }
        String written = source.flat(start, end);
        String name = nominative(written);
        return name.isBlank() || (start == lastWord && !written.contains(" "))
                ? null
                : new Found(Spelling.ordinary(name), start, end);
    }

    /** Whether a line ends long before a margin, so that no sentence goes on behind it. */
    private static boolean shortLine(Source source, int at) {
        int start = source.text.lastIndexOf('\n', at - 1) + 1;
        return source.text.substring(start, at).strip().length() < 40;
    }

    /** A department's name without the ending of its case. */
    static String nominative(String written) {
        Matcher m = UNIT_NAME.matcher(Fold.of(written));
        int end = -1;
        while (m.find()) {
            end = m.end();
        }
        return end < 0 ? written : written.substring(0, end);
    }
}
