package org.defter.kernel.platform.notice;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a login asks for.
 *
 * @param address where mails go once it is confirmed; none for nowhere
 * @param language {@code tr} or {@code en}
 * @param hour of the digest, in Türkiye, 0 to 23
 * @param times when it wants to be told of each kind of thing; a kind that is not named is off
 */
public record MailWish(@Nullable String address, String language, int hour, Map<NoticeKind, NoticeTime> times) {

    /** Completes the kinds. */
    public MailWish {
        Map<NoticeKind, NoticeTime> all = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            all.put(kind, Optional.ofNullable(times.get(kind)).orElse(NoticeTime.OFF));
        }
        times = Map.copyOf(all);
    }
}
