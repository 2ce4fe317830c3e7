package org.defter.query.document;

import org.defter.kernel.id.DocumentId;
import org.defter.query.platform.Audience;
import org.defter.query.platform.dossier.Moment;

/**
 * Everything about a document.
 *
 * @param documentId the document
 * @param audience who reads
 * @param moment when it is looked at
 */
public record FindDocumentDossier(DocumentId documentId, Audience audience, Moment moment) {}
