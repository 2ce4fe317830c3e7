package org.defter.command.document;

import org.defter.command.Rejection;
import org.jspecify.annotations.Nullable;

/** Why an act on a document is refused. */
public enum DocumentRejection implements Rejection {
    /** The record does not hold yet what such a document tells. */
    NOTHING_TO_TELL,

    /** Documents of this kind are made by other offices. */
    NOT_YOUR_KIND_OF_DOCUMENT,

    /** The document has another content than the one that was signed: somebody signed in between. */
    SIGNED_OTHER_BYTES,

    /** Who signs is none of those the document names for that. */
    NOT_PRINTED_ON_IT,

    /** The certificate is of somebody of another name than who signs. */
    CERTIFICATE_OF_ANOTHER,

    /** None of the authorities this installation trusts vouches for the certificate, or it is not valid now. */
    CERTIFICATE_NOT_TRUSTED,

    /** This signatory has signed already. */
    SIGNED_ALREADY,

    /** What the document tells has changed since; a new one has to be made. */
    DOCUMENT_STALE,

    /** The signature does not belong to the bytes, or its certificate does not. */
    SIGNATURE_INVALID,

    /** Nobody signs such a document: it writes anew what others signed once. */
    NOTHING_TO_SIGN,

    /** It holds a sign that cannot be printed, and would say something else in print. */
    NOT_PRINTABLE;

    @Override
    public @Nullable String rule() {
        return null;
    }

    @Override
    public Grounds grounds() {
        return this == NOT_YOUR_KIND_OF_DOCUMENT ? Grounds.MANDATE : Grounds.RULE;
    }
}
