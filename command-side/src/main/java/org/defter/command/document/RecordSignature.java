package org.defter.command.document;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Record an electronic signature that was put into the bytes; those are stored already.
 *
 * @param documentId the document
 * @param expectedVersion version the caller saw
 * @param signatory who signs, as printed
 * @param personId who that is in the record; none for a signatory who has no place in it
 * @param office in what office
 * @param certificate subject and serial number of the certificate
 * @param signedSha256 SHA-256 of the bytes that were signed
 * @param sha256 SHA-256 of the bytes with the signature
 * @param size how many bytes those are
 * @param position the place in the record at which it was signed
 * @param occurredOn day of the signature
 */
public record RecordSignature(
        @TargetAggregateIdentifier DocumentId documentId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String signatory,
        @Nullable PersonId personId,
        String office,
        String certificate,
        String signedSha256,
        String sha256,
        long size,
        long position,
        LocalDate occurredOn)
        implements DocumentCommand {}
