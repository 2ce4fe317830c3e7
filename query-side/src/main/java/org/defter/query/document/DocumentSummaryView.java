package org.defter.query.document;

import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.document.DocumentKind;

/**
 * A document as one line of a list.
 *
 * @param id the document
 * @param version version of its stream
 * @param kind what it is
 * @param subjectId the stream it is about
 * @param title its title
 * @param sha256 SHA-256 of the bytes as they are
 * @param renderedOn day it was made
 * @param signatures how many electronic signatures it has
 */
public record DocumentSummaryView(
        UUID id,
        long version,
        DocumentKind kind,
        UUID subjectId,
        String title,
        String sha256,
        LocalDate renderedOn,
        int signatures) {}
