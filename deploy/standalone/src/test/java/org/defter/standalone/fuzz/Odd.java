package org.defter.standalone.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Values at the edge of what can be written, and beyond. */
public final class Odd {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\n",
            "\u00a0",
            "ıİiI ğüşöç ĞÜŞÖÇ",
            "i\u0307",
            "\u0000",
            "\ufffe",
            "\ud83c\udfdb\ufe0f",
            "\u202egnirts",
            "<script>alert(1)</script>",
            "' or 1=1 --",
            "%",
            "_",
            "\\",
            "\"",
            "%00",
            "../../../etc/passwd",
            "..;/",
            "{{7*7}}",
            "${7*7}",
            "=cmd|' /C calc'!A0",
            "null",
            "true",
            "[]",
            "{}",
            "NaN",
            "x".repeat(300),
            "İ".repeat(5_000),
            "a b".repeat(1_000),
            "(((((((((((((((((((((((",
            "&&& | !() :*",
            "\"\"\"'");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "1e400",
            "1E-400",
            "0.1",
            "-0.0",
            "0.30000000000000004",
            "99999999999999999999999999999999999999",
            "1e15",
            "007",
            "+1",
            "0x10",
            "1_000",
            "١٢");

    private static final List<String> MOMENTS = List.of(
            "2024-03-11",
            "2024-02-30",
            "2023-02-29",
            "0000-01-01",
            "0001-01-01",
            "-0001-01-01",
            "9999-12-31",
            "+999999999-12-31",
            "-999999999-01-01",
            "2024-3-1",
            "11.03.2024",
            "2024-03",
            "2024-13",
            "2024-03-11T10:00:00Z",
            "2024-03-11T10:00:00.123456789+18:00",
            "2024-03-11T25:00:00Z",
            "2024-03-11T10:00",
            "1970-01-01T00:00:00Z",
            "-1000000000-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "event:0",
            "event:1",
            "event:-1",
            "event:9223372036854775807",
            "event:99999999999999999999",
            "event:",
            "event:x");

    private Odd() {}

    static String text(RandomGenerator random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** A number as it is written; JSON does not know all of them. */
    static String number(RandomGenerator random) {
        return NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    static String moment(RandomGenerator random) {
        return MOMENTS.get(random.nextInt(MOMENTS.size()));
    }

    /** Any of them. */
    public static String any(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> text(random);
            case 1 -> number(random);
            default -> moment(random);
        };
    }
}
