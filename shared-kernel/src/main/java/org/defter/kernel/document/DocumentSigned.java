package org.defter.kernel.document;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A document was signed electronically. The signature is bound to the exact bytes before it; the bytes after it are another file,
 * which holds the one before as its beginning.
 *
 * @param documentId the document
 * @param signatory who signed, as printed
 * @param personId who that is in the record; none for a signatory who has no place in it
 * @param office in what office
 * @param certificate subject and serial number of the certificate
 * @param signedSha256 SHA-256 of the bytes that were signed
 * @param sha256 SHA-256 of the bytes with the signature
 * @param size how many bytes those are
 * @param position the place in the record at which it was signed: an act on the subject after it makes the signature stale
 * @param occurredOn day of the signature
 */
@Revision("1")
public record DocumentSigned(
        DocumentId documentId,
        String signatory,
        @Nullable PersonId personId,
        String office,
        String certificate,
        String signedSha256,
        String sha256,
        long size,
        long position,
        LocalDate occurredOn)
        implements DocumentEvent {}
