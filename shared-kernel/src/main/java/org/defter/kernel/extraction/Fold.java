package org.defter.kernel.extraction;

import java.text.Normalizer;

/** Letters made comparable: small, without diacritics, one kind of i; character by character, so that places stay. */
final class Fold {

    private Fold() {}

    static char of(char c) {
        return switch (c) {
            case 'İ', 'I', 'ı', 'î', 'Î', 'í', 'ì', 'ï' -> 'i';
            case 'Ş', 'ş', 'ș', 'Ș' -> 's';
            case 'Ğ', 'ğ' -> 'g';
            case 'Ü', 'ü', 'û', 'Û' -> 'u';
            case 'Ö', 'ö' -> 'o';
            case 'Ç', 'ç' -> 'c';
            case 'Â', 'â' -> 'a';
            default -> c < 128 ? Character.toLowerCase(c) : plain(c);
        };
    }

    /** The folded text, as long as the given one. A digit inside of a word is the letter a scanner took it for. */
    static String of(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = of(text.charAt(i));
        }
        for (int i = 1; i < folded.length - 1; i++) {
            char c = folded[i];
            if ((c == '0' || c == '1' || c == '|') && letter(folded[i - 1]) && letter(folded[i + 1])) {
                boolean besideVowel = vowel(folded[i - 1]) || vowel(folded[i + 1]);
                folded[i] = c == '0' ? 'o' : besideVowel ? 'l' : 'i';
            }
        }
        return new String(folded);
    }

    private static boolean vowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static boolean letter(char c) {
        return Character.isLetter(c);
    }

    private static char plain(char c) {
        if (!Character.isLetter(c)) {
            return c;
        }
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return Character.toLowerCase(parts.charAt(0));
    }
}
