package org.defter.kernel.document;

import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.DocumentId;

/** What happened to an official document. */
public sealed interface DocumentEvent extends DomainEvent
        permits DocumentRendered, DocumentSigned, ScannedSignatureAttached {

    /** The stream this event belongs to. */
    DocumentId documentId();

    @Override
    default String streamId() {
        return documentId().toString();
    }
}
