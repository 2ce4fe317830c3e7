package org.defter.command.document;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.document.DocumentKind;
import org.defter.kernel.id.DocumentId;

/**
 * Record that a document was rendered; its bytes are stored already.
 *
 * @param documentId the document
 * @param kind what it is
 * @param template name and version of the template
 * @param subjectId the stream it is about
 * @param position the place in the record up to which it tells
 * @param title its title
 * @param address as printed on it
 * @param sha256 SHA-256 of its bytes, lower-case hex
 * @param size how many bytes it has
 * @param occurredOn day of the rendering, as it stands in the file
 */
public record RecordRendering(
        @TargetAggregateIdentifier DocumentId documentId,
        DocumentKind kind,
        String template,
        UUID subjectId,
        long position,
        String title,
        String address,
        String sha256,
        long size,
        LocalDate occurredOn)
        implements DocumentCommand {}
