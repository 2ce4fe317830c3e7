package org.defter.kernel.platform.log;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Masks what tells of a person in a line of a log: national identity numbers (eleven digits with their two check digits),
 * addresses of e-mail, and telephone numbers of Türkiye that begin with 0 or +90. Everything else stays as it is.
 */
final class PersonalData {

    private static final String NATIONAL_ID = "[national id]";
    private static final String EMAIL = "[e-mail]";
    private static final String PHONE = "[phone]";

    /** Behind no letter and no digit, unless they are an escaped end of line or tabulator of JSON. */
    private static final String BEGINS = "(?:(?<![\\p{L}\\p{N}])|(?<=\\\\[nrt]))";

    /** Bounded on both sides by what is no digit and no letter, so that parts of longer numbers and of hashes are left alone. */
    private static final Pattern ELEVEN_DIGITS = Pattern.compile(BEGINS + "[1-9]\\d{10}(?![\\p{L}\\p{N}])");

    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})*\\.\\p{L}{2,24}");

    private static final Pattern TELEPHONE = Pattern.compile(BEGINS
            + "(?:\\+90|0090|0)[ -]?\\(?[2-5]\\d{2}\\)?[ -]?\\d{3}" + "[ -]?\\d{2}[ -]?\\d{2}(?![\\p{L}\\p{N}])");

    private PersonalData() {}

    /** The same text without personal data. */
    static String masked(String text) {
        String masked = text.indexOf('@') < 0 ? text : ADDRESS.matcher(text).replaceAll(EMAIL);
        masked = ELEVEN_DIGITS.matcher(masked).replaceAll(PersonalData::maskedIfNationalId);
        return TELEPHONE.matcher(masked).replaceAll(PHONE);
    }

    private static String maskedIfNationalId(MatchResult digits) {
        return isNationalId(digits.group()) ? NATIONAL_ID : digits.group();
    }

    /**
     * Whether the eleven digits are one: the tenth is seven times the sum of the first, third … ninth less the sum of the
     * second, fourth … eighth, the eleventh the sum of the first ten, both modulo ten.
     */
    static boolean isNationalId(String digits) {
        int odd = 0;
        int even = 0;
        for (int i = 0; i < 9; i += 2) {
            odd += digits.charAt(i) - '0';
        }
        for (int i = 1; i < 8; i += 2) {
            even += digits.charAt(i) - '0';
        }
        int tenth = digits.charAt(9) - '0';
        int eleventh = digits.charAt(10) - '0';
        return Math.floorMod(7 * odd - even, 10) == tenth && (odd + even + tenth) % 10 == eleventh;
    }
}
