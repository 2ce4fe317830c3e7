package org.defter.kernel.partnership;

/**
 * An office to turn to: no person, no address of one.
 *
 * @param organisation the organisation
 * @param office the office in it
 */
public record ContactOffice(String organisation, String office) {}
