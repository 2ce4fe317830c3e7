package org.defter.kernel.extraction;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text made fit for reading, and the way back: every character knows which ones of the source it stands for. Composed
 * letters, one kind of quote and dash, no tags of web pages, no hyphens of line ends, no spaced-out words, no page numbers
 * and running heads; letters that a wrong decoding broke are mended.
 */
final class Source {

    /** The clean text; lines end with a line feed. */
    final String text;
    /** The same, folded: small and without diacritics; as long as {@link #text}. */
    final String folded;

    private final Tape tape;

    private Source(Tape tape) {
        this.tape = tape;
        this.text = tape.text();
        this.folded = Fold.of(text);
    }

    static Source of(String raw) {
        Tape tape = mended(bounded(characters(composed(raw))));
        tape = withoutTags(tape);
        tape = withoutUnticked(tape);
        tape = closedUp(tape);
        tape = withPlainDigits(tape);
        tape = withCapitals(tape);
        tape = withoutLineNumbers(tape);
        tape = withoutPageNoise(tape);
        return new Source(withoutHyphens(tape));
    }

    int length() {
        return tape.length();
    }

    /** The place in the source of the characters from one index to before the other. */
    Place place(int from, int to) {
        if (tape.length() == 0) {
            return new Place(0, 0);
        }
        int first = tape.start(Math.min(from, tape.length() - 1));
        int last = to <= from ? first : tape.end(to - 1);
        return new Place(first, Math.max(first, last));
    }

    /** The text of a range in one line. */
    String flat(int from, int to) {
        return text.substring(from, to).replaceAll("\\s+", " ").strip();
    }

    private static Tape composed(String raw) {
        Tape tape = new Tape(raw.length() + 16);
        int i = 0;
        while (i < raw.length()) {
            int j = i + 1;
            while (j < raw.length() && Character.getType(raw.charAt(j)) == Character.NON_SPACING_MARK) {
                j++;
            }
            if (j == i + 1) {
                tape.add(raw.charAt(i), i, j);
            } else {
                String cluster = Normalizer.normalize(raw.substring(i, j), Normalizer.Form.NFC);
                for (int k = 0; k < cluster.length(); k++) {
                    if (Character.getType(cluster.charAt(k)) != Character.NON_SPACING_MARK) {
                        tape.add(cluster.charAt(k), i, j);
                    }
                }
            }
            i = j;
        }
        return tape;
    }

    /**
     * What a character is in a line of quoted values or of labels that a semicolon parts: the border of a cell, nothing
     * (a space), a dash for an empty value, or null if it is itself.
     */
    private static @Nullable Character separated(Tape in, int i) {
        boolean quoted = is(in, i + 1, '"') && is(in, i - 1, '"');
        if (in.at(i) == ';') {
            if (quoted) {
                return '|';
            }
            for (int k = i + 1; k < in.length() && k < i + 25; k++) {
                char c = in.at(k);
                if (c == ':') {
                    return k > i + 2 ? '|' : null;
                }
                if (!Character.isLetter(c) && (c != ' ' || k == i + 1)) {
                    return null;
                }
            }
            return null;
        }
        boolean edge = (is(in, i + 1, ';') && is(in, i + 2, '"')) || (is(in, i - 1, ';') && is(in, i - 2, '"'));
        if (is(in, i - 1, '"') && is(in, i - 2, ';') && (edge || lineEnds(in, i + 1))) {
            // An empty value keeps its place in the row.
            return '-';
        }
        return edge || outermost(in, i) ? ' ' : null;
    }

    private static boolean lineEnds(Tape in, int i) {
        return i == in.length() || in.at(i) == '\n' || in.at(i) == '\r';
    }

    /** Whether a quote opens or closes a line that is a row of quoted values. */
    private static boolean outermost(Tape in, int i) {
        boolean opens = i == 0 || in.at(i - 1) == '\n';
        if (!opens && !lineEnds(in, i + 1)) {
            return false;
        }
        int step = opens ? 1 : -1;
        for (int k = i + step; k >= 0 && k < in.length() && Math.abs(k - i) < 400 && in.at(k) != '\n'; k += step) {
            if (in.at(k) == ';') {
                return is(in, k - 1, '"') && is(in, k + 1, '"');
            }
        }
        return false;
    }

    private static boolean is(Tape in, int i, char c) {
        return i >= 0 && i < in.length() && in.at(i) == c;
    }

    private static Tape characters(Tape in) {
        Tape out = new Tape(in.length());
        for (int i = 0; i < in.length(); i++) {
            char c = in.at(i);
            switch (c) {
                case '\r' -> {
                    if (i + 1 == in.length() || in.at(i + 1) != '\n') {
                        out.take(in, i, '\n');
                    }
                }
                case '"', ';' -> {
                    Character as = separated(in, i);
                    if (as == null || as != ' ') {
                        out.take(in, i, as == null ? c : as);
                    }
                }
                case '\n', '\t', '\f' -> out.take(in, i);
                case '\u000b', '\u0085', '\u2028', '\u2029' -> out.take(in, i, '\n');
                case '\u00ad', '\u2060', '\ufeff' -> {}
                case '’', '‘', '‛', '´', '`', 'ʼ', '′' -> out.take(in, i, '\'');
                case '“', '”', '„', '«', '»', '″' -> out.take(in, i, '"');
                case '‐', '‑', '‒', '–', '—', '―', '−', '─', '━', '¬' -> out.take(in, i, '-');
                case '│', '┃', '║', '¦', '→' -> out.take(in, i, '|');
                case '…' -> {
                    out.take(in, i, '.');
                    out.take(in, i, '.');
                    out.take(in, i, '.');
                }
                case '\ufb01' -> {
                    out.take(in, i, 'f');
                    out.take(in, i, 'i');
                }
                case '\ufb02' -> {
                    out.take(in, i, 'f');
                    out.take(in, i, 'l');
                }
                case '№' -> {
                    out.take(in, i, 'N');
                    out.take(in, i, 'o');
                }
                default -> {
                    if (Character.isSpaceChar(c)) {
                        out.take(in, i, ' ');
                    } else if (c >= ' ' && !(c >= '\u200b' && c <= '\u200f')) {
                        out.take(in, i);
                    }
                }
            }
        }
        return out;
    }

    private static final int WIDEST = 160;
    private static final int MOST_BREAKS = 6;

    /** Without more spaces and blank lines at a time than a page has room for: no layout needs them, and each costs. */
    private static Tape bounded(Tape in) {
        Tape out = new Tape(in.length());
        int spaces = 0;
        int breaks = 0;
        for (int i = 0; i < in.length(); i++) {
            char c = in.at(i);
            if (c == '\n') {
                spaces = 0;
                breaks++;
            } else if (c == ' ' || c == '\t') {
                spaces++;
            } else {
                spaces = 0;
                breaks = 0;
            }
            if (spaces <= WIDEST && breaks <= MOST_BREAKS) {
                out.take(in, i);
            }
        }
        return out;
    }

    private static final Map<String, Character> TWICE_ENCODED = Map.ofEntries(
            Map.entry("Ä±", 'ı'),
            Map.entry("Ä°", 'İ'),
            Map.entry("ÄŸ", 'ğ'),
            Map.entry("Äž", 'Ğ'),
            Map.entry("ÅŸ", 'ş'),
            Map.entry("Åž", 'Ş'),
            Map.entry("Ã¼", 'ü'),
            Map.entry("Ãœ", 'Ü'),
            Map.entry("Ã¶", 'ö'),
            Map.entry("Ã§", 'ç'),
            Map.entry("Ã‡", 'Ç'),
            Map.entry("Ã¢", 'â'),
            Map.entry("Ã®", 'î'));

    private static final Map<Character, Character> WRONG_PAGE =
            Map.of('ý', 'ı', 'þ', 'ş', 'ð', 'ğ', 'Ý', 'İ', 'Þ', 'Ş', 'Ð', 'Ğ');

    /** Turkish letters that were decoded as another alphabet's: as UTF-8 twice, or windows-1254 as its western sister. */
    private static Tape mended(Tape in) {
        String text = in.text();
        boolean western = text.matches("(?s).*[ýþðÝÞÐ].*") && !text.matches("(?s).*[ışğİŞĞ].*");
        Tape out = new Tape(in.length());
        for (int i = 0; i < in.length(); i++) {
            char c = in.at(i);
            if (i + 1 < in.length() && (c == 'Ä' || c == 'Å' || c == 'Ã')) {
                Character whole = TWICE_ENCODED.get(text.substring(i, i + 2));
                if (whole != null) {
                    out.add(whole, in.start(i), in.end(i + 1));
                    i++;
                    continue;
                }
            }
            Character right = western ? WRONG_PAGE.get(c) : null;
            out.take(in, i, right == null ? c : right);
        }
        return out;
    }

    private static final Pattern TAG = Pattern.compile(
            "<(/?)(!--|!doctype|html|head|body|title|meta|link|script|style|div|span|p|br|hr|table|thead|tbody|tr|td|th|ul|ol|li|b|i|u|strong|em|font|a|img|h[1-6]|center|section|article|nav|header|footer|button|sup|sub)\\b?[^<>]{0,400}>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(nbsp|amp|quot|apos|lt|gt|#\\d{1,6}|[A-Za-z]{2,6};)?;?");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("&nbsp;", " "),
            Map.entry("&amp;", "&"),
            Map.entry("&quot;", "\""),
            Map.entry("&apos;", "'"),
            Map.entry("&lt;", "<"),
            Map.entry("&gt;", ">"),
            Map.entry("&uuml;", "ü"),
            Map.entry("&Uuml;", "Ü"),
            Map.entry("&ouml;", "ö"),
            Map.entry("&Ouml;", "Ö"),
            Map.entry("&ccedil;", "ç"),
            Map.entry("&Ccedil;", "Ç"),
            Map.entry("&acirc;", "â"),
            Map.entry("&rsquo;", "'"),
            Map.entry("&lsquo;", "'"),
            Map.entry("&ldquo;", "\""),
            Map.entry("&rdquo;", "\""),
            Map.entry("&ndash;", "-"),
            Map.entry("&mdash;", "-"));

    /** Without the tags and with the characters of a web page, if the text is one. */
    private static Tape withoutTags(Tape in) {
        String text = in.text();
        Matcher tags = TAG.matcher(text);
        int count = 0;
        while (count < 3 && tags.find()) {
            count++;
        }
        boolean page = count >= 3;
        if (!page && text.indexOf('&') < 0) {
            return in;
        }
        Tape out = new Tape(in.length());
        Matcher tag = TAG.matcher(text);
        Matcher entity = ENTITY.matcher(text);
        int i = 0;
        while (i < in.length()) {
            char c = in.at(i);
            if (page && c == '<' && tag.region(i, in.length()).lookingAt()) {
                String name = tag.group(2).toLowerCase(java.util.Locale.ROOT);
                int end = tag.end();
                if ((name.equals("script") || name.equals("style"))
                        && tag.group(1).isEmpty()) {
                    int close = text.indexOf("</", end);
                    end = close < 0 ? end : close;
                }
                switch (name) {
                    case "td", "th" -> {
                        if (!tag.group(1).isEmpty()) {
                            out.take(in, i, '\t');
                        }
                    }
                    case "br", "p", "div", "tr", "li", "hr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol" ->
                        out.take(in, i, '\n');
                    default -> {}
                }
                i = end;
                continue;
            }
            if (c == '&' && entity.region(i, in.length()).lookingAt() && entity.end() > i + 2) {
                String known = ENTITIES.get(entity.group());
                String number = entity.group().replaceAll("[&#;]", "");
                if (known == null && entity.group().startsWith("&#") && number.length() < 6) {
                    known = String.valueOf((char) Integer.parseInt(number));
                }
                if (known != null) {
                    out.add(known.charAt(0), in.start(i), in.end(entity.end() - 1));
                    i = entity.end();
                    continue;
                }
            }
            out.take(in, i);
            i++;
        }
        return out;
    }

    private static final Pattern TICKED = Pattern.compile("\\[\\s?[xXvV+✓✔]\\s?\\]|\\([xX✓✔]\\)|[☒☑■]\\s");
    private static final Pattern UNTICKED =
            Pattern.compile("(?:\\[\\s{0,3}\\]|\\(\\s{1,3}\\)|[☐□])[^\\n\\[\\]☐□☒☑■()|\\t]*");

    /** Without the choices of a form that were not ticked, if one of its lines has a choice that was. */
    private static Tape withoutUnticked(Tape in) {
        String text = in.text();
        Matcher open = UNTICKED.matcher(text);
        if (!TICKED.matcher(text).find() || !open.find()) {
            return in;
        }
        Tape out = new Tape(in.length());
        int at = 0;
        do {
            for (int i = at; i < open.start(); i++) {
                out.take(in, i);
            }
            at = open.end();
        } while (open.find());
        for (int i = at; i < in.length(); i++) {
            out.take(in, i);
        }
        return out;
    }

    /** Spaced-out words closed up: capital letters with one space between them, words apart by two or more. */
    private static Tape closedUp(Tape in) {
        Tape out = new Tape(in.length());
        int i = 0;
        while (i < in.length()) {
            int end = spacedOut(in, i);
            if (end < 0) {
                out.take(in, i);
                i++;
                continue;
            }
            for (int k = i; k < end; k++) {
                if (in.at(k) != ' ') {
                    out.take(in, k);
                } else if (in.at(k - 1) != ' ' && in.at(k + 1) == ' ') {
                    out.take(in, k);
                }
            }
            i = end;
        }
        return out;
    }

    private static int spacedOut(Tape in, int from) {
        if (!Character.isUpperCase(in.at(from)) || (from > 0 && !Character.isWhitespace(in.at(from - 1)))) {
            return -1;
        }
        int letters = 1;
        int i = from + 1;
        while (true) {
            int spaces = 0;
            while (i + spaces < in.length() && in.at(i + spaces) == ' ') {
                spaces++;
            }
            int next = i + spaces;
            boolean single = spaces >= 1
                    && spaces <= 4
                    && next < in.length()
                    && Character.isUpperCase(in.at(next))
                    && (next + 1 == in.length()
                            || (!Character.isLetterOrDigit(in.at(next + 1)) && in.at(next + 1) != '.'));
            if (!single) {
                return letters >= 4 ? i : -1;
            }
            letters++;
            i = next + 1;
        }
    }

    /** Words that a line's end cut apart put together. */
    private static Tape withoutHyphens(Tape in) {
        Tape out = new Tape(in.length());
        int i = 0;
        while (i < in.length()) {
            if (in.at(i) == '-' && i > 1 && Character.isLetter(in.at(i - 1)) && Character.isLetter(in.at(i - 2))) {
                int j = i + 1;
                while (j < in.length() && in.at(j) == ' ') {
                    j++;
                }
                if (j < in.length() && in.at(j) == '\n') {
                    j++;
                    while (j < in.length() && in.at(j) == ' ') {
                        j++;
                    }
                    if (j < in.length() && Character.isLowerCase(in.at(j))) {
                        i = j;
                        continue;
                    }
                }
            }
            out.take(in, i);
            i++;
        }
        return out;
    }

    private static final Pattern NUMBERLIKE =
            Pattern.compile("(?<![\\p{L}\\d])[\\dOoIl|]+(?:[./:-][\\dOoIl|]+)*(?![\\p{L}\\d])");
    /** What is a date, a number of a year or a thousand by its shape, however many of its digits are letters. */
    private static final Pattern SHAPED =
            Pattern.compile("[\\dOoIl]{1,2}([.:/-])[\\dOoIl]{1,2}(?:\\1[\\dOoIl]{2,4})?|[\\dOoIl]{4}/[\\dOoIl]{1,4}"
                    + "|[\\dOoIl]{1,3}(?:\\.[\\dOoIl]{3})+");

    /** Numbers in which a scanner read O and l have their digits back; what has more letters than digits is no number. */
    private static Tape withPlainDigits(Tape in) {
        String text = in.text();
        Matcher number = NUMBERLIKE.matcher(text);
        char[] chars = text.toCharArray();
        boolean changed = false;
        while (number.find()) {
            long letters =
                    number.group().chars().filter(c -> "OoIl|".indexOf(c) >= 0).count();
            long digits = number.group().chars().filter(Character::isDigit).count();
            boolean shaped = digits >= 1 && SHAPED.matcher(number.group()).matches();
            boolean rule = number.group().indexOf('|') >= 0 && ruled(text, number.start());
            if (letters == 0 || rule || (!shaped && (digits < 1 || digits < letters))) {
                continue;
            }
            for (int i = number.start(); i < number.end(); i++) {
                switch (chars[i]) {
                    case 'O', 'o' -> chars[i] = '0';
                    case 'I', 'l', '|' -> chars[i] = '1';
                    default -> {}
                }
            }
            changed = true;
        }
        if (!changed) {
            return in;
        }
        Tape out = new Tape(in.length());
        for (int i = 0; i < in.length(); i++) {
            out.take(in, i, chars[i]);
        }
        return out;
    }

    /** Whether a place is in a line with several bars, which part cells and are no digits. */
    private static boolean ruled(String text, int at) {
        int from = text.lastIndexOf('\n', at) + 1;
        int to = text.indexOf('\n', at);
        return text.substring(from, to < 0 ? text.length() : to)
                        .chars()
                        .filter(c -> c == '|')
                        .count()
                >= 2;
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}1|]{2,}");

    /** Words in capitals, and names, in which a scanner read l or 1 for I or İ have it back, by the vowels around. */
    private static Tape withCapitals(Tape in) {
        String text = in.text();
        Matcher word = WORD.matcher(text);
        char[] chars = null;
        while (word.find()) {
            String w = word.group();
            boolean broken = w.indexOf('l') >= 0 || w.indexOf('1') >= 0 || w.indexOf('|') >= 0;
            if (!broken) {
                continue;
            }
            String others = w.replaceAll("[l1|]", "");
            boolean capitals =
                    others.codePoints().filter(Character::isUpperCase).count() >= 2
                            && others.codePoints().allMatch(c -> Character.isUpperCase(c) || c == 'i');
            boolean name = w.matches("l[^aeıioöuüâl1|]\\p{Ll}+") && !w.matches("l(?:td|tr).*");
            if (!capitals && !name) {
                continue;
            }
            if (chars == null) {
                chars = text.toCharArray();
            }
            for (int i = word.start(); i < word.end(); i++) {
                char c = chars[i];
                if ((c == 'l' && (capitals || i == word.start())) || (capitals && (c == '1' || c == '|'))) {
                    chars[i] = dotted(w, i - word.start()) ? 'İ' : 'I';
                }
            }
        }
        if (chars == null) {
            return in;
        }
        Tape out = new Tape(in.length());
        for (int i = 0; i < in.length(); i++) {
            out.take(in, i, chars[i]);
        }
        return out;
    }

    private static boolean dotted(String word, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if ("AIOUaıou".indexOf(word.charAt(i)) >= 0) {
                return false;
            }
            if ("EİÖÜeiöü".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        for (int i = at + 1; i < word.length(); i++) {
            if ("Iı".indexOf(word.charAt(i)) >= 0) {
                return false;
            }
            if ("EİÖÜeiöüAOUaou".indexOf(word.charAt(i)) >= 0) {
                return at == 0 || "EİÖÜeiöü".indexOf(word.charAt(i)) >= 0;
            }
        }
        return true;
    }

    private static final Pattern PAGE_CELL = Pattern.compile(
            "(?:\\s{2,}|\\t|^)(?:sayfa|sahife|s\\.|sf\\.?)\\s*(?:no)?\\s*[:.]?\\s*\\d{1,3}(?:\\s*[/-]\\s*\\d{1,3})?\\s*$");
    private static final Pattern NOISE = Pattern.compile(
            "(?:sayfa|sahife|page)\\s*(?:no)?\\s*[:.]?\\s*\\d+(?:\\s*(?:/|-|of)\\s*\\d+)?(?:\\s*sayfa)?"
                    + "|\\d+\\s*(?:\\.\\s*sayfa|/\\s*\\d+\\s*sayfa)|-+\\s*\\d+\\s*-+|\\d{1,3}\\s*/\\s*\\d{1,3}"
                    + "|.*(?:https?://|www\\.|@[a-z]).*"
                    + "|(?:adres|tel|telefon|faks|fax|e-?posta|kep)\\s*(?:no)?\\s*[:.(].*"
                    + "|.*(?:guvenli elektronik imza|elektronik imzali|evrak dogrulama|dogrulama kodu|belge dogrulama|ayrintili bilgi icin|bilgi icin:).*"
                    + "|.*(?:tum haklari saklidir|cerez|cookie|copyright|javascript|facebook|instagram|whatsapp|twitter|youtube).*"
                    + "|(?:ana ?sayfa|yazdir|paylas|geri don|geri|pdf indir|indir|menu|iletisim|hakkimizda|site haritasi|ara|giris yap|kapat|onceki|sonraki|e-?belediye)(?:\\s*[|>/»-].*)?"
                    + "|(?:ana ?sayfa)\\b.*|(?:goruntulenme|okunma|son guncelleme|yayin(?:lanma)? tarihi|eklenme tarihi)\\s*(?:tarihi|sayisi)?\\s*[:.].*"
                    + "|[\\p{Punct}\\s°•■□]{2,}|taranmistir|kopyadir|suretidir|\\(\\s*muhur\\s*\\)|\\(?\\s*tarama\\s*\\)?|\\(?devami\\s+(?:arkada|sonraki sayfada)\\)?");

    /** Without page numbers, running heads and what web pages put around a text. */
    private static Tape withoutPageNoise(Tape in) {
        String text = in.text();
        String folded = Fold.of(text);
        String[] lines = text.split("[\n]", -1);
        boolean[] drop = new boolean[lines.length];
        boolean[] turn = new boolean[lines.length];
        int[] starts = new int[lines.length];
        int[] cut = new int[lines.length];
        int at = 0;
        for (int i = 0; i < lines.length; i++) {
            starts[i] = at;
            String line = folded.substring(at, at + lines[i].length());
            turn[i] = line.indexOf('\f') >= 0;
            String bare = line.strip();
            Matcher page = PAGE_CELL.matcher(line);
            if (page.find() && !bare.isEmpty()) {
                turn[i] = true;
                cut[i] = page.start();
                boolean first = i < 6 || line.matches(".*\\b1\\s*(?:/\\s*\\d+)?\\s*$");
                if (page.start() == 0 || line.substring(0, page.start()).isBlank() || !first) {
                    drop[i] = true;
                }
            }
            if (bare.length() > 0
                    && bare.length() <= 200
                    && NOISE.matcher(bare).matches()
                    && !bare.matches("[._\\s]*")) {
                drop[i] = true;
                turn[i] |= bare.length() < 30 && bare.matches(".*\\d.*");
            }
            at += lines[i].length() + 1;
        }
        Map<String, Integer> first = new HashMap<>();
        Set<Integer> nearTurn = new HashSet<>();
        for (int i = 0; i < lines.length; i++) {
            if (turn[i]) {
                int seen = 0;
                for (int k = i; k < lines.length && seen < 3; k++) {
                    if (!lines[k].isBlank() && !(k == i && drop[i])) {
                        nearTurn.add(k);
                        seen++;
                    }
                }
                seen = 0;
                for (int k = i - 1; k >= 0 && seen < 2; k--) {
                    if (!lines[k].isBlank()) {
                        if (lines[k].matches(".*\\d.*")) {
                            nearTurn.add(k);
                        }
                        seen++;
                    }
                }
            }
        }
        for (int i = 0; i < lines.length; i++) {
            String bare = Fold.of(lines[i].strip());
            if (bare.length() >= 8 && first.putIfAbsent(bare, i) != null && nearTurn.contains(i)) {
                drop[i] = true;
            }
            if (bare.matches("\\d{1,3}") && nearTurn.contains(i) && (i > 8)) {
                drop[i] = true;
            }
            if (bare.matches("\\d{1,3}") && insideParagraph(lines, i)) {
                drop[i] = true;
            }
        }
        Tape out = new Tape(in.length());
        for (int i = 0; i < lines.length; i++) {
            if (drop[i]) {
                continue;
            }
            int end = starts[i] + lines[i].length();
            int stop = cut[i] > 0 ? starts[i] + cut[i] : end;
            for (int k = starts[i]; k < stop; k++) {
                if (in.at(k) == '\f') {
                    if (k > starts[i]) {
                        out.take(in, k, '\n');
                    }
                    continue;
                }
                out.take(in, k);
            }
            if (end < in.length()) {
                out.take(in, end);
            }
        }
        return out;
    }

    private static final Pattern LINE_NUMBER = Pattern.compile("[ \\t]*(\\d{1,3})(?=[ \\t]{2}|[ \\t]*$)[ \\t]{0,3}");

    /** Without the numbers of the lines, if nearly all of them are numbered one after the other. */
    private static Tape withoutLineNumbers(Tape in) {
        String[] lines = in.text().split("[\n]", -1);
        int numbered = 0;
        int written = 0;
        int[] cut = new int[lines.length];
        int last = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            written++;
            Matcher m = LINE_NUMBER.matcher(lines[i]);
            if (m.lookingAt() && Integer.parseInt(m.group(1)) == last + 1) {
                cut[i] = m.end();
                last++;
                numbered++;
            }
        }
        if (numbered < 8 || numbered * 10 < written * 9) {
            return in;
        }
        Tape out = new Tape(in.length());
        int at = 0;
        for (int i = 0; i < lines.length; i++) {
            int end = Math.min(in.length(), at + lines[i].length() + 1);
            for (int k = at + cut[i]; k < end; k++) {
                out.take(in, k);
            }
            at = end;
        }
        return out;
    }

    private static boolean insideParagraph(String[] lines, int i) {
        int before = i - 1;
        while (before >= 0 && lines[before].isBlank()) {
            before--;
        }
        int after = i + 1;
        while (after < lines.length && lines[after].isBlank()) {
            after++;
        }
        if (before < 0 || after >= lines.length) {
            return false;
        }
        String previous = lines[before].strip();
        String next = lines[after].strip();
        return previous.length() > 50
                && Character.isLetterOrDigit(previous.charAt(previous.length() - 1))
                && Character.isLowerCase(next.charAt(0));
    }
}
