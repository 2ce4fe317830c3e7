package org.defter.kernel.partnership;

/**
 * A person in an office. Nothing else of the person is on record.
 *
 * @param name name
 * @param office office
 */
public record Officeholder(String name, String office) {}
