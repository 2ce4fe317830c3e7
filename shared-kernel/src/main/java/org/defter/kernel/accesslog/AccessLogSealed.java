package org.defter.kernel.accesslog;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.AccessLogId;
import org.jspecify.annotations.Nullable;

/**
 * A day of the access log was over, and its entries were sealed: whoever has this event can tell whether one of them was
 * changed, removed or added since.
 *
 * @param accessLogId the log
 * @param day the day, in Europe/Istanbul; every day after the first one sealed is, also one without entries
 * @param entries how many entries it has
 * @param root root of the tree of its entries in the order of their ids (RFC 6962 section 2.1), 64 hexadecimal digits; a leaf
 *     is the entry in the canonical form of RFC 8785
 * @param previous root of the day before; none of the first
 * @param occurredOn the day of the sealing
 */
@Revision("1")
public record AccessLogSealed(
        AccessLogId accessLogId,
        LocalDate day,
        long entries,
        String root,
        @Nullable String previous,
        LocalDate occurredOn)
        implements AccessLogEvent {}
