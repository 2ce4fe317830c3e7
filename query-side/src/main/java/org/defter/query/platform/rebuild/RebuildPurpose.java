package org.defter.query.platform.rebuild;

/** Why a view is built anew. */
public enum RebuildPurpose {
    /** It is to serve instead of the one that does. */
    REPLACEMENT,

    /** It is compared with the one that serves and then dropped. */
    SWEEP
}
