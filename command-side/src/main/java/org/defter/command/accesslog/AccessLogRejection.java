package org.defter.command.accesslog;

import org.defter.command.Rejection;
import org.jspecify.annotations.Nullable;

/** Why a day of the access log is not sealed. */
public enum AccessLogRejection implements Rejection {
    /** The day is not over. */
    LOG_DAY_NOT_OVER,

    /** The day before it is not sealed. */
    LOG_DAY_LEFT_OUT;

    @Override
    public @Nullable String rule() {
        return null;
    }
}
