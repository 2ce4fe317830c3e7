package org.defter.query.pages.audit;

import java.util.List;
import java.util.Optional;

/**
 * The signed head of the ledger (C2SP tlog-checkpoint).
 *
 * @param origin name of the ledger
 * @param size how many entries it covers
 * @param hash root of the tree of these entries, in Base64
 * @param signatures names of who signed it
 */
record Head(String origin, long size, String hash, List<String> signatures) {

    /** The head a signed note tells; none if there is none yet. */
    static Optional<Head> of(String note) {
        List<String> lines = note.lines().toList();
        if (lines.size() < 3) {
            return Optional.empty();
        }
        List<String> signatures = lines.stream()
                .filter(line -> line.startsWith("— "))
                .map(line -> line.split(" ")[1])
                .toList();
        return Optional.of(new Head(lines.get(0), Long.parseLong(lines.get(1)), lines.get(2), signatures));
    }
}
