package org.defter.kernel.law;

/**
 * One value of a ruleset with where it is written.
 *
 * @param value the value as plain text
 * @param source the article of the law, by-law, guide or practice
 * @param confidence whether the text was seen
 */
public record RulesetValue(String value, String source, Confidence confidence) {}
