package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a passage says about the vote of the body whose document it is: the words for how it fell, counts, names. */
final class Votes {

    /** A vote and where it stands. */
    record Found(StatedVote vote, int from, int to) {}

    private static final Pattern UNANIMOUS = Pattern.compile(
            "\\boy\\s*-?\\s*b[il]rl[il][gk][il]\\w*|\\bitti?fak(?:(?:la|i|en)\\w*|\\b)|\\b(?:oylarin|uyelerin|uyenin|katilanlarin|mevcudun)\\s+(?:tamaminin|tumunun|tamami|tumu)\\w*\\s+(?:\\w+\\s+){0,2}oy\\w*|\\bitirazsiz\\b|\\bkarsi\\s+(?:gorus|oy)\\w*\\s+(?:\\w+\\s+)?(?:yok|olma|bulunma|cikma)\\w*");
    private static final Pattern MAJORITY = Pattern.compile(
            "\\boy\\s*-?\\s*[cg]o[gk]lu[gk]u\\w*|\\bekseriyet\\w*|\\boy\\s+cogunlugu\\w*|\\bcogunlukla\\b|\\bedenlerin\\s+coklu[gk]u\\w*|\\bcoklukla\\b");
    private static final Pattern TIE = Pattern.compile(
            "esit(?:lik|ligi|ligin|lig|tir|\\s+cik|\\s+ol)\\w*.{0,200}?(?:baskan\\w*\\s+(?:\\w+\\s+){0,4}?(?:oyu|oyuyla|taraf|bulundugu|yonunde|kullan|iki|cift))|baskan\\w*\\s+(?:\\w+\\s+){0,2}(?:bulundugu|katildigi|oldugu)\\s+(?:taraf|yon)\\w*|baskan\\w*\\s+(?:oyunun|oyu)\\s+(?:iki|cift)\\s+sayil\\w*",
            Pattern.DOTALL);
    private static final String NUMBER = "(" + Numbers.COUNT
            + ")\\s*(?:\\(\\s*\\d{1,3}\\s*\\)\\s*)?\\)?\\s*(?:'?\\s?(?:s?i|n?u)n[iu]n\\s+)?(?:(?:adet|(?:meclis\\s+)?uye(?:nin|miz|mizin|si|sinin)?|kisi(?:nin)?|oyla)\\s+)?(?:d[ea]\\s+|ise\\s+)?\"?";
    private static final String YES_WORD =
            "(?:kabul|evet|olumlu|lehte|lehine|lehinde|muvafik)\\b(?!\\s+(?:degil|gor|bul))(?!\\s+edilme)";
    private static final String NO_WORD =
            "(?:ret|red|hayir|olumsuz|aleyhte|aleyhine|aleyhinde|muvafik\\s+degil|karsi\\s+oy\\w*|muhalif|muhalefet)\\b";
    private static final Pattern YES = Pattern.compile(NUMBER + YES_WORD + "|\\bkabul\\s+edenler\\s*(" + Numbers.COUNT
            + ")\\b(?!\\s*[.)]?\\s*(?:ret|red|hayir|cekimser))|" + YES_WORD
            + "\\s*(?:oyu|oylari|oy|edenler|diyenler|verenler)?\\s*(?:sayisi\\s*)?(?:[:=]\\s*(?="
            + Numbers.COUNT + "\\s*[.,;)]\\s*\\w+\\s*[:=])|[:=(-]\\s*(?!" + Numbers.COUNT
            + "\\s*[.)]?\\s*(?:ret|red|hayir|cekimser)))(" + Numbers.COUNT + ")\\b");
    private static final Pattern NO = Pattern.compile(NUMBER + NO_WORD
            + "|\\b(?:kabul\\s+etmeyenler|demeyen(?:ler)?|yetersiz\\s+diyenler)\\s*[:=(-]?\\s*(" + Numbers.COUNT
            + ")\\b|\\b(?:ret|red|hayir|olumsuz|reddedenler|aleyhte|aleyhinde)\\s*(?:oyu|oylari|oy|edenler|verenler)?\\s*(?:sayisi\\s*)?[:=(-]\\s*("
            + Numbers.COUNT + ")\\b(?!\\s*[.)]?\\s*cekimser)");
    private static final Pattern ABSTAIN = Pattern.compile(NUMBER
            + "cekimser\\b|\\bcekimser(?:ler)?\\s*(?:oyu|oylari|oy|kalanlar|kalan)?\\s*(?:sayisi\\s*)?[:=(-]\\s*("
            + Numbers.COUNT + ")\\b");
    private static final Pattern AGAINST_COUNT = Pattern.compile("(" + Numbers.COUNT
            + ")\\s*(?:'?(?:ya|ye|e|a)|oya)\\s+(?:karsi(?:lik)?\\s+(" + Numbers.COUNT + ")\\s*(?:oy|rey|kabul)|("
            + Numbers.COUNT
            + ")\\s*\\))");

    /** Each word before its count, without a colon. */
    private static final Pattern ROW =
            Pattern.compile("(?<!\\d\\s)\\b(?:kabul|evet|lehinde|lehte)\\s{0,4}[:=]?\\s{0,4}(" + Numbers.COUNT
                    + ")\\s*[,;/|-]?\\s{0,6}(?:ret|red|hayir|aleyhinde|aleyhte)\\s{0,4}[:=]?\\s{0,4}(" + Numbers.COUNT
                    + ")\\b(?:\\s*[,;/|-]?\\s{0,6}cekimser\\s{0,4}[:=]?\\s{0,4}(\\d{1,3})\\b)?(?!\\s*(?:oy|cekimser))");

    private static final Pattern ALL_OF = Pattern.compile("(" + Numbers.COUNT + ")\\s*uyenin\\s+(?:tamami|tumu|hepsi)");

    private static final String NAME = "(?:\\p{Lu}[\\p{L}]*\\.?[ \\t\\n]+){1,3}\\p{Lu}[\\p{L}]+";
    private static final String NAMES =
            "(" + NAME + "(?:\\s*(?:,|;|-|\\bve\\b|\\bile\\b|'\\p{L}+\\s+ve\\b)\\s*" + NAME + ")*)";
    private static final Pattern NAMED_BEFORE = Pattern.compile(
            NAMES
                    + "(?:'?\\s?\\p{Ll}{1,4})?\\s*,?\\s*(?:\\((?:\\d+|\\p{L}+)\\)\\s*)?(?:ise\\s+)?(?iu:ret|red|hayır|hayir|karşı|karsi|olumsuz|muhalif|muhalefet|aleyhte)(?iu:\\p{L}*)\\s*(?:(?iu:oy|kal|şerh|serh|kullan|ver)(?![^\\n]{0,25}:)|(?=\\)))");
    private static final Pattern NAMED_AFTER = Pattern.compile(
            "(?iu)(?:\\bret|\\bred|\\bhayır|\\bhayir|karşı|karsi|muhalif|muhalefet|aleyhte)(?-i:\\s*)(?:oy\\p{L}*\\s*)?(?:verenler|veren|kullananlar|kullanan|kalanlar|kalan|edenler)?\\s*(?:üyeler|üye)?\\s*[:(-]\\s*(?:\\d{1,2}\\s*)?\\(?(?-i:"
                    + NAMES + ")");

    private static final Pattern ATTRIBUTE = Pattern.compile(
            "^\\w*(?:\\s+ile)?(?:\\s+[\\w']+){0,4}?\\s+(?:\\w*(?:ilen|inan|ulen|unan|dugu|digi|tigi|tugu)|olan|aldigi|alinan|verilen)\\b");

    private static final Pattern NEXT_LABEL = Pattern.compile("\\n(?=[^\\n:]{2,40}:)()");

    private Votes() {}

    /** The vote told in a range; null if none is. */
    static @Nullable Found in(Source source, int from, int to) {
        String folded = source.folded.substring(from, to);
        int[] span = {Integer.MAX_VALUE, -1};
        StatedVote.Mode mode = null;
        Matcher tie = TIE.matcher(folded);
        if (tie.find()) {
            mode = StatedVote.Mode.TIE_CHAIR;
            widen(span, tie.start(), tie.end());
        }
        if (mode == null) {
            int all = last(UNANIMOUS, folded);
            int most = last(MAJORITY, folded);
            if (all >= 0 || most >= 0) {
                mode = all > most ? StatedVote.Mode.UNANIMOUS : StatedVote.Mode.MAJORITY;
                int at = Math.max(all, most);
                widen(span, at, end(all > most ? UNANIMOUS : MAJORITY, folded, at));
            }
        }
        Integer yes = count(YES, folded, span);
        Matcher whole = ALL_OF.matcher(folded);
        if (yes == null && mode == StatedVote.Mode.UNANIMOUS && whole.find()) {
            yes = Numbers.of(whole.group(1));
            widen(span, whole.start(), whole.end());
        }
        Matcher row = ROW.matcher(folded);
        if (row.find()) {
            widen(span, row.start(), row.end());
            Integer abstained = row.group(3) == null ? null : Integer.valueOf(row.group(3));
            return new Found(
                    new StatedVote(
                            mode,
                            Numbers.of(row.group(1)),
                            Numbers.of(row.group(2)),
                            abstained,
                            against(source, from, to, span)),
                    from + span[0],
                    from + span[1]);
        }
        Integer no = count(NO, folded, span);
        Integer abstain = count(ABSTAIN, folded, span);
        Matcher pair = AGAINST_COUNT.matcher(folded);
        if (pair.find() && yes == null) {
            // "47'ye karşı 22 oyla": whoever carried a majority is the larger side, whichever is told first.
            int one = Numbers.of(pair.group(1));
            int other = Numbers.of(pair.group(2) == null ? pair.group(3) : pair.group(2));
            no = mode == StatedVote.Mode.MAJORITY ? Math.min(one, other) : one;
            yes = mode == StatedVote.Mode.MAJORITY ? Math.max(one, other) : other;
            widen(span, pair.start(), pair.end());
        }
        List<String> against = against(source, from, to, span);
        if (mode == null && yes == null && no == null && abstain == null && against.isEmpty()) {
            return null;
        }
        return new Found(new StatedVote(mode, yes, no, abstain, against), from + span[0], from + span[1]);
    }

    /** Whether a range has a word for how a vote fell that is not told of somebody else. */
    static boolean told(Source source, int from, int to) {
        String folded = source.folded.substring(from, to);
        return last(UNANIMOUS, folded) >= 0 || last(MAJORITY, folded) >= 0;
    }

    private static int last(Pattern pattern, String folded) {
        Matcher m = pattern.matcher(folded);
        int last = -1;
        while (m.find()) {
            String after = folded.substring(m.end(), Math.min(folded.length(), m.end() + 90));
            String before = folded.substring(Math.max(0, m.start() - 60), m.start());
            boolean others = before.matches(
                            "(?s).*(?:encumen|kurul|komisyonun|komisyonunca|birlig|dernek|oda)\\w*\\s+(?:[\\w.]+\\s+){0,3}$")
                    && after.matches(
                            "(?s)^\\w*(?:\\s+ile)?\\s+(?:\\w+\\s+){0,2}?\\w*(?:gordugu|buldugu|aldigi|ettigi|edilen|alinan|verilen|gorulen|bulunan|hazirla\\w+|uygun\\s+bul\\w+|uygun\\s+gor\\w+).*");
            if (!ATTRIBUTE.matcher(after).find() && !others) {
                last = m.start();
            }
        }
        return last;
    }

    private static int end(Pattern pattern, String folded, int at) {
        Matcher m = pattern.matcher(folded);
        return m.find(at) ? m.end() : at;
    }

    private static @Nullable Integer count(Pattern pattern, String folded, int[] span) {
        Matcher m = pattern.matcher(folded);
        Integer count = null;
        while (m.find()) {
            String written = "";
            for (int g = 1; g <= m.groupCount(); g++) {
                written = m.group(g) == null ? written : m.group(g);
            }
            int value = Numbers.of(written);
            if (value < 0 || value > 600) {
                continue;
            }
            count = value;
            widen(span, m.start(), m.end());
        }
        return count;
    }

    private static List<String> against(Source source, int from, int to, int[] span) {
        // Names do not go on where the next line begins with a label.
        String text = NEXT_LABEL.matcher(source.text.substring(from, to)).replaceAll(";$1");
        List<String> names = new ArrayList<>();
        for (Pattern pattern : List.of(NAMED_BEFORE, NAMED_AFTER)) {
            Matcher m = pattern.matcher(text);
            while (m.find()) {
                boolean any = false;
                for (String part : m.group(1).split("\\s*(?:,|;|\\s-\\s|\\bve\\b|\\bile\\b)\\s*")) {
                    String name =
                            part.replaceAll("'.*", "").replaceAll("\\s+", " ").strip();
                    name = People.withoutOffice(name);
                    if (People.isName(name) && !names.contains(name)) {
                        names.add(name);
                        any = true;
                    }
                }
                if (any) {
                    widen(span, m.start(), m.end());
                }
            }
        }
        return names;
    }

    private static void widen(int[] span, int from, int to) {
        span[0] = Math.min(span[0], from);
        span[1] = Math.max(span[1], to);
    }
}
