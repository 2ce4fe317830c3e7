package org.defter.command.accesslog;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.accesslog.AccessLogEvent;
import org.defter.kernel.accesslog.AccessLogSealed;
import org.jspecify.annotations.Nullable;

/**
 * Decides on seals of the access log.
 *
 * <table>
 * <caption>Commands by state: an event, nothing, or a refusal</caption>
 * <tr><th>command</th><th>Unsealed</th><th>SealedUpTo</th></tr>
 * <tr><td>SealAccessLog</td><td>AccessLogSealed, LOG_DAY_NOT_OVER</td>
 * <td>AccessLogSealed, nothing if the day is sealed, LOG_DAY_NOT_OVER, LOG_DAY_LEFT_OUT</td></tr>
 * </table>
 */
final class AccessLogDecider {

    private AccessLogDecider() {}

    static List<AccessLogEvent> seal(SealAccessLog c, AccessLog state, ActContext act) {
        if (!c.day().isBefore(act.today())) {
            throw Rejected.because(AccessLogRejection.LOG_DAY_NOT_OVER, "day", c.day(), "today", act.today());
        }
        return switch (state) {
            case AccessLog.Unsealed _ -> List.of(sealed(c, null, act));
            case AccessLog.SealedUpTo(LocalDate day, String root) -> {
                if (!c.day().isAfter(day)) {
                    yield List.of();
                }
                if (!c.day().equals(day.plusDays(1))) {
                    throw Rejected.because(AccessLogRejection.LOG_DAY_LEFT_OUT, "day", c.day(), "last", day);
                }
                yield List.of(sealed(c, root, act));
            }
        };
    }

    private static AccessLogSealed sealed(SealAccessLog c, @Nullable String previous, ActContext act) {
        return new AccessLogSealed(c.accessLogId(), c.day(), c.entries(), c.root(), previous, act.today());
    }
}
