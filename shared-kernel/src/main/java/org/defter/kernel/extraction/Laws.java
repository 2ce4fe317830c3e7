package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Laws by their number, with the articles cited of each. */
final class Laws {

    /** A law as cited in one place. */
    record Found(String law, Set<String> articles, int from, int to) {}

    private static final Pattern LAW = Pattern.compile(
            "(?<![\\d/.])(\\d{3,4})\\s*(?:say[il]{1,2}[il]?|s\\.|no'?lu|no\\s*lu|nolu|numarali)\\s*((?:[a-z',()\\-]+\\s+){0,9}?)(kanun|yasa|khk|kanun hukmunde)[a-z]*('?[a-z]+)?");
    private static final Pattern SHORT =
            Pattern.compile("(?<![\\d/.])(\\d{3,4})\\s*s\\.\\s?k\\.?(?:\\s?'?\\s?n?[iu]n\\b)?");
    private static final Pattern NAMED = Pattern.compile(
            "(?:kanun|yasa)[a-z]*('?[a-z]+)?\\s*\\(\\s*(?:no\\s*:?\\s*)?(\\d{3,4})(?:\\s*say[il]+)?\\s*\\)('?[a-z]+)?");
    private static final String CLAUSE = "(?:\\(\\s*[a-z](?:\\s*[,-]\\s*[a-z])*\\s*\\)|\"[a-z]\"|'[a-z]'|\\b[a-z]\\b)";
    private static final String ORDINAL =
            "(?:'?\\s?(?:nci|inci|uncu|ncu|ucu|uci|nici|ncı|si|sinin|in|un|nin|ci|cu))?\\.?";
    private static final String ARTICLE =
            "\\d{1,3}(?:\\s?/\\s?(?:[a-z]\\b|\\d{1,2}))?(?:\\s?-\\s?[a-z]\\b|\\([a-z]\\))?";
    private static final String JOIN = "\\s*(?:,|;|ve|ile|veya)\\s*(?:,\\s*)?";
    private static final Pattern ARTICLES = Pattern.compile(
            "^\\s*,?\\s*(?:(?:ilgili|geregince|uyarinca|hukumlerine gore)\\s+)?(?:madde\\s*[:.]?\\s*)?("
                    + ARTICLE + ")" + ORDINAL + "((?:" + JOIN + ARTICLE + ORDINAL
                    + "(?!\\d))*)\\s*-?\\s*'?(?:maddes?[a-z]*|madde[a-z]*|md|m|hukm[a-z]*|bend[a-z]*|bent[a-z]*)\\b\\.?");
    private static final Pattern MADDE_FIRST =
            Pattern.compile("^\\s*,?\\s*(?:madde|md\\.?|m\\.)\\s*(" + ARTICLE + ")((?:" + JOIN + ARTICLE + ")*)");
    private static final Pattern CLAUSES = Pattern.compile(
            "^\\s*,?\\s*(?:nin|nun)?\\s*(?:(?:\\(?\\d\\)?\\.?|birinci|ikinci|ucuncu|dorduncu|besinci|ilk|son)\\s*(?:inci|nci|uncu)?\\s*fikras?[a-z]*\\s*)?("
                    + CLAUSE + "(?:" + JOIN + CLAUSE + ")*)\\s*(?:bend|bent|fikra)[a-z]*");
    private static final Pattern NEXT = Pattern.compile("^" + JOIN + "(?:ayni (?:kanun[a-z']*|yasa[a-z']*)\\s+)?");
    private static final Pattern SHARED =
            Pattern.compile("^\\s*(" + ARTICLE + ")" + ORDINAL + "\\s*(?:ve|ile|,)\\s*\\d{3,4}\\s*(?:say[il]+|s\\.)");
    private static final Pattern ONE = Pattern.compile(ARTICLE);

    private Laws() {}

    /** The laws of a range, those cited several times with all their articles. */
    static List<Found> in(Source source, int from, int to) {
        Map<String, Found> laws = new LinkedHashMap<>();
        String folded = source.folded;
        Matcher law = LAW.matcher(folded).region(from, to);
        int at = from;
        while (at < to && law.region(at, to).find()) {
            int end = law.end();
            if (law.group(2).contains("karar") || law.group(2).contains("tarih")) {
                at = law.end(1);
                continue;
            }
            Set<String> articles = new LinkedHashSet<>();
            end = articles(folded, end, to, articles);
            merge(laws, new Found(law.group(1), articles, law.start(), end));
            at = Math.max(end, law.end());
        }
        Matcher named = NAMED.matcher(folded).region(from, to);
        while (named.find()) {
            Set<String> articles = new LinkedHashSet<>();
            int end = articles(folded, named.end(), to, articles);
            merge(laws, new Found(named.group(2), articles, named.start(), end));
        }
        Matcher abbreviated = SHORT.matcher(folded).region(from, to);
        while (abbreviated.find()) {
            Set<String> articles = new LinkedHashSet<>();
            int end = articles(folded, abbreviated.end(), to, articles);
            merge(laws, new Found(abbreviated.group(1), articles, abbreviated.start(), end));
        }
        return List.copyOf(laws.values());
    }

    private static void merge(Map<String, Found> laws, Found found) {
        laws.merge(found.law(), found, (known, again) -> {
            Set<String> all = new LinkedHashSet<>(known.articles());
            all.addAll(again.articles());
            return new Found(known.law(), all, known.from(), known.articles().isEmpty() ? again.to() : known.to());
        });
    }

    private static int articles(String folded, int start, int to, Set<String> articles) {
        int at = start;
        for (int turn = 0; turn < 8; turn++) {
            int limit = Math.min(to, at + 200);
            String rest = folded.substring(at, limit);
            Matcher list = ARTICLES.matcher(rest);
            if (!list.find()) {
                list = MADDE_FIRST.matcher(rest);
                if (!list.find()) {
                    Matcher shared = SHARED.matcher(rest);
                    if (shared.find()) {
                        articles.add(shared.group(1).replaceAll("\\s", ""));
                        at += shared.end(1);
                    }
                    break;
                }
            }
            List<String> these = new ArrayList<>();
            Matcher one = ONE.matcher(list.group(1) + " , " + list.group(2));
            while (one.find()) {
                these.add(one.group()
                        .replaceAll("\\s", "")
                        .replaceAll("-([a-z])$", "/$1")
                        .replaceAll("\\(([a-z])\\)$", "/$1"));
            }
            at += list.end();
            Matcher clauses = CLAUSES.matcher(folded.substring(at, Math.min(to, at + 120)));
            if (clauses.find() && !these.isEmpty()) {
                String last = these.removeLast();
                Matcher letter = Pattern.compile("\\b[a-z]\\b")
                        .matcher(clauses.group(1).replace("\"", " ").replace("'", " "));
                boolean any = false;
                while (letter.find()) {
                    these.add(last + "/" + letter.group());
                    any = true;
                }
                if (!any) {
                    these.add(last);
                }
                at += clauses.end();
            }
            articles.addAll(these);
            Matcher next = NEXT.matcher(folded.substring(at, Math.min(to, at + 40)));
            if (!next.find()) {
                break;
            }
            at += next.end();
        }
        return at;
    }
}
