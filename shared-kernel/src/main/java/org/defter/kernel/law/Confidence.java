package org.defter.kernel.law;

/** How sure we are of a value of the law. */
public enum Confidence {
    /** The text was seen in public sources. */
    SEEN,
    /** Believed right, not seen in the text; a legal unit should confirm or correct it. */
    UNVERIFIED
}
