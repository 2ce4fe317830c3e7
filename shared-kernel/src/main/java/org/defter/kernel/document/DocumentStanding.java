package org.defter.kernel.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a document stands.
 *
 * @param rendered how it was made
 * @param signatures the electronic signatures, in order
 * @param scans scans of signatures by hand, in order
 */
public record DocumentStanding(
        DocumentRendered rendered, List<DocumentSigned> signatures, List<ScannedSignatureAttached> scans) {

    /** Copies the lists. */
    public DocumentStanding {
        signatures = List.copyOf(signatures);
        scans = List.copyOf(scans);
    }

    /** The standing with which a document begins. */
    public static DocumentStanding initial(DocumentRendered event) {
        return new DocumentStanding(event, List.of(), List.of());
    }

    /** The standing after an event; any history is accepted. */
    public DocumentStanding evolve(DocumentEvent event) {
        return switch (event) {
            case DocumentRendered _ -> this;
            case DocumentSigned e -> new DocumentStanding(rendered, and(signatures, e), scans);
            case ScannedSignatureAttached e -> new DocumentStanding(rendered, signatures, and(scans, e));
        };
    }

    /** SHA-256 of the bytes as they are now: with all electronic signatures. */
    public String sha256() {
        return signatures.isEmpty() ? rendered.sha256() : signatures.getLast().sha256();
    }

    private static <T> List<T> and(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
