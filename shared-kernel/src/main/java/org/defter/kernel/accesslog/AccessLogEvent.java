package org.defter.kernel.accesslog;

import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.AccessLogId;

/** What happened to the access log of an installation. */
public sealed interface AccessLogEvent extends DomainEvent permits AccessLogSealed {

    /** The stream this event belongs to. */
    AccessLogId accessLogId();

    @Override
    default String streamId() {
        return accessLogId().toString();
    }
}
