package org.defter.query.pages.council;

/**
 * Why an act cannot be done now.
 *
 * @param key of the text that says it
 * @param rule the rule it follows from; empty if it follows from the course of things
 * @param detail who or what is missing; empty if nothing is to be named
 */
public record WhyNot(String key, String rule, String detail) {

    /** A reason that follows from the course of things. */
    public static WhyNot of(String key) {
        return new WhyNot(key, "", "");
    }

    /** A reason of a rule. */
    public static WhyNot of(String key, String rule) {
        return new WhyNot(key, rule, "");
    }
}
