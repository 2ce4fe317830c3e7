package org.defter.kernel.platform.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.defter.kernel.TownHall;

/** When a login wants to be told of a kind of thing. */
public enum NoticeTime {
    /** Never. */
    OFF,

    /** As soon as it happens. */
    AT_ONCE,

    /** Once a day, with everything else of that day, at the hour it chose. */
    DAILY;

    /** The latest hour of a day. */
    public static final int LAST_HOUR = 23;

    /**
     * The moment a digest goes out that has not begun to go out at a moment: the next time it is that hour in Türkiye. What comes up
     * exactly on the hour is told the day after, for at that moment the digest may be on its way.
     *
     * @param hour 0 to 23
     * @throws IllegalArgumentException if there is no such hour
     */
    public static Instant nextDigest(int hour, Instant now) {
        if (hour < 0 || hour > LAST_HOUR) {
            throw new IllegalArgumentException("no hour of a day: " + hour);
        }
        ZonedDateTime town = now.atZone(TownHall.ZONE);
        LocalDate today = town.toLocalDate();
        Instant candidate = today.atTime(hour, 0).atZone(TownHall.ZONE).toInstant();
        return candidate.isAfter(now)
                ? candidate
                : today.plusDays(1).atTime(hour, 0).atZone(TownHall.ZONE).toInstant();
    }
}
