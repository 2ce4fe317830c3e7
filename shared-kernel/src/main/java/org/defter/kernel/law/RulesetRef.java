package org.defter.kernel.law;

import java.util.regex.Pattern;

/**
 * Which law a decision was computed under; pinned in every event that depended on it.
 *
 * @param id the ruleset's name, such as {@code tr-metropolitan-2021-04-29}
 * @param hash lower-case hexadecimal SHA-256 of the ruleset's RFC 8785 canonical JSON
 */
public record RulesetRef(String id, String hash) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if the id is blank or the hash is not 64 lower-case hexadecimal digits */
    public RulesetRef {
        if (id.isBlank()) {
            throw new IllegalArgumentException("ruleset id must not be blank");
        }
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("ruleset hash must be 64 lower-case hexadecimal digits, was " + hash);
        }
    }
}
