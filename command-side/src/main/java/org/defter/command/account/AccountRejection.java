package org.defter.command.account;

import org.defter.command.Rejection;
import org.jspecify.annotations.Nullable;

/** Why an act on an account is refused. */
public enum AccountRejection implements Rejection {
    /** The subject looks like an e-mail address or a national number; neither may enter the record. */
    SUBJECT_IS_PERSONAL,

    /** Nothing is given that the login could act for. */
    TIE_TO_NOTHING;

    @Override
    public @Nullable String rule() {
        return null;
    }
}
