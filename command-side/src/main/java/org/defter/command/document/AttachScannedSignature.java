package org.defter.command.document;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * Attach the scan of a copy that was signed by hand; its bytes are stored already.
 *
 * @param documentId the document
 * @param expectedVersion version the caller saw
 * @param signatories who signed by hand, as printed
 * @param sha256 SHA-256 of the scan, lower-case hex
 * @param size how many bytes it has
 * @param position the place in the record at which it is attached
 * @param occurredOn day on which it was signed; none = today
 */
public record AttachScannedSignature(
        @TargetAggregateIdentifier DocumentId documentId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        List<String> signatories,
        String sha256,
        long size,
        long position,
        @Nullable LocalDate occurredOn)
        implements DocumentCommand {
    /** Copies the list, so that the command cannot change afterwards. */
    public AttachScannedSignature {
        signatories = List.copyOf(signatories);
    }
}
