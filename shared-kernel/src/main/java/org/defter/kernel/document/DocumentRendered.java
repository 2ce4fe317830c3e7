package org.defter.kernel.document;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.DocumentId;

/**
 * An official document was made of the record. Everything that went into its bytes stands here or in the record before its position,
 * so that anybody can make them again.
 *
 * @param documentId the document
 * @param kind what it is
 * @param template name and version of the template, such as {@code report@1}
 * @param subjectId the stream it is about
 * @param position the place in the record up to which it tells
 * @param title its title
 * @param address where anybody can compare it, as printed on it
 * @param sha256 SHA-256 of its bytes, lower-case hex
 * @param size how many bytes it has
 * @param occurredOn day of the rendering, as it stands in the file
 */
@Revision("1")
public record DocumentRendered(
        DocumentId documentId,
        DocumentKind kind,
        String template,
        UUID subjectId,
        long position,
        String title,
        String address,
        String sha256,
        long size,
        LocalDate occurredOn)
        implements DocumentEvent {}
