package org.defter.query.document;

import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;

/**
 * A page of documents.
 *
 * @param filter which of them
 * @param paging which page
 * @param moment when they are looked at
 */
public record FindDocuments(DocumentFilter filter, Paging paging, Moment moment) {}
