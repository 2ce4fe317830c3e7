package org.defter.kernel.extraction;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Whole numbers in figures and in Turkish words, up to 999. */
final class Numbers {

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("bir", 1),
            Map.entry("iki", 2),
            Map.entry("uc", 3),
            Map.entry("dort", 4),
            Map.entry("bes", 5),
            Map.entry("alti", 6),
            Map.entry("yedi", 7),
            Map.entry("sekiz", 8),
            Map.entry("dokuz", 9),
            Map.entry("on", 10),
            Map.entry("yirmi", 20),
            Map.entry("otuz", 30),
            Map.entry("kirk", 40),
            Map.entry("elli", 50),
            Map.entry("altmis", 60),
            Map.entry("yetmis", 70),
            Map.entry("seksen", 80),
            Map.entry("doksan", 90),
            Map.entry("yuz", 100));

    private static final List<String> LONGEST_FIRST =
            WORDS.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList();

    private static final String WORD = "(?:" + String.join("|", LONGEST_FIRST) + ")";

    /** A number in words, apart or as one word; in a folded text. */
    static final String IN_WORDS = "\\b" + WORD + "(?:\\s?" + WORD + "){0,4}\\b";

    /** A count in figures or in words, also both; in a folded text. */
    static final String COUNT = "(?:\\b\\d{1,3}\\b|" + IN_WORDS + ")";

    private static final Pattern PART = Pattern.compile(WORD);

    private Numbers() {}

    /** The number that a value is in which a scanner may have read l for 1 and o for 0, or -1. */
    static int scanned(String folded) {
        int value = of(folded);
        String bare = folded.strip();
        return value >= 0 || !bare.matches("[lio\\d]{1,3}")
                ? value
                : of(bare.replaceAll("[li]", "1").replace('o', '0'));
    }

    /** The number that a folded text is, or -1. */
    static int of(String folded) {
        String bare = folded.replaceAll("[^a-z0-9]", "");
        if (bare.matches("\\d{1,4}")) {
            return Integer.parseInt(bare);
        }
        int sum = 0;
        int at = 0;
        var part = PART.matcher(bare);
        while (part.find()) {
            if (part.start() != at) {
                return -1;
            }
            int value = WORDS.getOrDefault(part.group(), 0);
            sum = value == 100 && sum > 0 ? sum * 100 : sum + value;
            at = part.end();
        }
        return at == bare.length() && at > 0 ? sum : -1;
    }
}
