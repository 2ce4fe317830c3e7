package org.defter.command.document;

import org.defter.kernel.id.DocumentId;

/** What can be asked about an official document. */
public sealed interface DocumentCommand permits RecordRendering, RecordSignature, AttachScannedSignature {

    /** The stream it addresses. */
    DocumentId documentId();
}
