package org.defter.kernel.law;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a value of a ruleset may be. Numbers with decimals are written as JSON strings, so that no reader of the text
 * rounds them.
 */
public sealed interface ValueDomain {

    /** A JSON {@code true} or {@code false}. */
    ValueDomain FLAG = new Flag();

    /**
     * The plain text of the value.
     *
     * @param node the JSON value
     * @return the text the ruleset keeps
     * @throws IllegalArgumentException with the expectation as its message, if the value is not of this domain
     */
    String read(JsonNode node);

    /** A whole number between two bounds, both allowed. */
    static ValueDomain whole(int least, int most) {
        return new Whole(least, most);
    }

    /** A decimal number between two bounds, both allowed, written as a string such as {@code "1.5"}. */
    static ValueDomain decimal(String least, String most) {
        return new Decimal(new BigDecimal(least), new BigDecimal(most));
    }

    /** The name of one of the constants. */
    static ValueDomain choice(Class<? extends Enum<?>> constants) {
        return new Choice(
                Arrays.stream(constants.getEnumConstants()).map(Enum::name).toList());
    }

    /** A text that is not blank. */
    static ValueDomain text(int longest) {
        return new Text(longest);
    }

    private static String refuse(JsonNode node, String expected) {
        throw new IllegalArgumentException("must be " + expected + ", was " + node);
    }

    /** See {@link #FLAG}. */
    record Flag() implements ValueDomain {
        @Override
        public String read(JsonNode node) {
            return node.isBoolean() ? Boolean.toString(node.booleanValue()) : refuse(node, "true or false");
        }
    }

    /**
     * See {@link #whole}.
     *
     * @param least least value
     * @param most greatest value
     */
    record Whole(int least, int most) implements ValueDomain {
        @Override
        public String read(JsonNode node) {
            return node.isInt() && node.intValue() >= least && node.intValue() <= most
                    ? Integer.toString(node.intValue())
                    : refuse(node, "a whole number from " + least + " to " + most);
        }
    }

    /**
     * See {@link #decimal}.
     *
     * @param least least value
     * @param most greatest value
     */
    record Decimal(BigDecimal least, BigDecimal most) implements ValueDomain {

        private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]{0,12})(\\.[0-9]{1,6})?");

        @Override
        public String read(JsonNode node) {
            String expected = "a decimal number in quotes from " + least + " to " + most;
            if (!node.isString() || !PLAIN.matcher(node.stringValue()).matches()) {
                return refuse(node, expected);
            }
            BigDecimal value = new BigDecimal(node.stringValue());
            return value.compareTo(least) >= 0 && value.compareTo(most) <= 0
                    ? node.stringValue()
                    : refuse(node, expected);
        }
    }

    /**
     * See {@link #choice}.
     *
     * @param names the allowed names
     */
    record Choice(List<String> names) implements ValueDomain {
        @Override
        public String read(JsonNode node) {
            return node.isString() && names.contains(node.stringValue())
                    ? node.stringValue()
                    : refuse(node, "one of " + names);
        }
    }

    /**
     * See {@link #text}.
     *
     * @param longest most characters
     */
    record Text(int longest) implements ValueDomain {
        @Override
        public String read(JsonNode node) {
            return node.isString()
                            && !node.stringValue().isBlank()
                            && node.stringValue().length() <= longest
                    ? node.stringValue()
                    : refuse(node, "a text of at most " + longest + " characters");
        }
    }
}
