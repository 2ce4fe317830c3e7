package org.defter.command.accesslog;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.AccessLogId;

/**
 * Seal a day of the access log.
 *
 * @param accessLogId the log
 * @param day the day, which is over
 * @param entries how many entries it has
 * @param root root of the tree of its entries, 64 hexadecimal digits
 */
public record SealAccessLog(
        @TargetAggregateIdentifier AccessLogId accessLogId, LocalDate day, long entries, String root)
        implements AccessLogCommand {}
