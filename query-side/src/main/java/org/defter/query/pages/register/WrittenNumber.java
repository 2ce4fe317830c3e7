package org.defter.query.pages.register;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a decision as people write it: {@code 2024/56}, {@code 2024-56}, {@code 2024 / 56 sayılı karar}.
 *
 * @param year calendar year, 1930 to 2999
 * @param number number within the year, from 1
 */
public record WrittenNumber(int year, int number) {

    private static final Pattern WRITTEN =
            Pattern.compile("\\s*(19[3-9]\\d|2\\d{3})\\s*[/\\-–.]\\s*0*([1-9]\\d{0,5})(?:\\s+\\p{L}.*)?\\s*");

    /** The number a text is, if it is one. */
    public static Optional<WrittenNumber> in(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new WrittenNumber(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))))
                : Optional.empty();
    }
}
