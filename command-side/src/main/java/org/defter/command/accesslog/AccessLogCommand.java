package org.defter.command.accesslog;

import org.defter.kernel.id.AccessLogId;

/** What can be asked of the access log's stream. */
public sealed interface AccessLogCommand permits SealAccessLog {

    /** The stream it addresses. */
    AccessLogId accessLogId();
}
