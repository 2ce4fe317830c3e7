package org.defter.kernel.document;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.DocumentId;

/**
 * A document was printed, signed by hand and scanned: the second way of signing, told apart from the first for ever.
 *
 * @param documentId the document
 * @param signatories who signed by hand, as printed
 * @param sha256 SHA-256 of the scan
 * @param size how many bytes it has
 * @param position the place in the record at which it was attached
 * @param occurredOn day on which it was signed
 */
@Revision("1")
public record ScannedSignatureAttached(
        DocumentId documentId, List<String> signatories, String sha256, long size, long position, LocalDate occurredOn)
        implements DocumentEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public ScannedSignatureAttached {
        signatories = List.copyOf(signatories);
    }
}
