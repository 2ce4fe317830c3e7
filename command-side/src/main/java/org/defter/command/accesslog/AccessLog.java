package org.defter.command.accesslog;

import java.time.LocalDate;
import org.defter.kernel.accesslog.AccessLogEvent;
import org.defter.kernel.accesslog.AccessLogSealed;

/** The state of the access log as its decisions need it. */
sealed interface AccessLog {

    /** No day was sealed yet. */
    record Unsealed() implements AccessLog {}

    /**
     * Every day up to this one is sealed.
     *
     * @param day the last one
     * @param root its root
     */
    record SealedUpTo(LocalDate day, String root) implements AccessLog {}

    /** The state before anything happened. */
    static AccessLog initial() {
        return new Unsealed();
    }

    /** The state after an event; any history is accepted. */
    default AccessLog evolve(AccessLogEvent event) {
        return switch (event) {
            case AccessLogSealed e -> new SealedUpTo(e.day(), e.root());
        };
    }
}
