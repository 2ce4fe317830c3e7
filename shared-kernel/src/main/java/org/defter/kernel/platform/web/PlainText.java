package org.defter.kernel.platform.web;

/**
 * Text that can be stored, printed and read aloud as it looks: no control characters but line feed and tab, no half of
 * a surrogate pair, and none of the invisible signs that turn the direction of writing around, with which a text can be
 * made to read differently from what it says.
 */
final class PlainText {

    private PlainText() {}

    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            if (isControl(sign) || isHalfAPair(sign) || turnsDirection(sign)) {
                return false;
            }
            i += Character.charCount(sign);
        }
        return true;
    }

    private static boolean isControl(int sign) {
        return Character.getType(sign) == Character.CONTROL && sign != '\n' && sign != '\t';
    }

    private static boolean isHalfAPair(int sign) {
        return sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
    }

    private static boolean turnsDirection(int sign) {
        return (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
    }
}
