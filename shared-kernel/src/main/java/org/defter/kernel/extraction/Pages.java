package org.defter.kernel.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What belongs to the page and not to the text: page numbers, running heads, the numbers of lines, the frame of a web page. */
final class Pages {

    private Pages() {}

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
    static Tape withoutPageNoise(Tape in) {
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
    static Tape withoutLineNumbers(Tape in) {
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
