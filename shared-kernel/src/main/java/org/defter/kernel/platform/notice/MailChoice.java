package org.defter.kernel.platform.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a login wants to be told by mail, and what is known of it.
 *
 * @param id identifier
 * @param login whose it is
 * @param roles what the login was trusted with when it proved itself last
 * @param provedAt when that was; none if its account has changed since
 * @param language {@code tr} or {@code en}
 * @param hour of the digest, in Türkiye, 0 to 23
 * @param times when it wants to be told, of every kind of thing
 * @param address where mails go; none while none is confirmed
 * @param askedAddress the address whose owner has not confirmed it yet; none if there is none
 * @param askedAt when it was asked for
 * @param stopToken what the link ends in that stops all mails
 * @param stoppedAt when that link was used; none if it was not since the last choice
 */
public record MailChoice(
        UUID id,
        LoginId login,
        Set<Role> roles,
        @Nullable Instant provedAt,
        String language,
        int hour,
        Map<NoticeKind, NoticeTime> times,
        @Nullable String address,
        @Nullable String askedAddress,
        @Nullable Instant askedAt,
        String stopToken,
        @Nullable Instant stoppedAt) {

    /** Copies the collections. */
    public MailChoice {
        roles = Set.copyOf(roles);
        times = Map.copyOf(times);
    }

    /** When it wants to be told of that kind of thing. */
    public NoticeTime time(NoticeKind kind) {
        return times.getOrDefault(kind, NoticeTime.OFF);
    }

    /**
     * Whether its roles are still believed: the login has proved itself, its account has not changed since, and that is not longer
     * ago than a while.
     */
    public boolean isProved(Instant now, Duration lasts) {
        return provedAt != null && provedAt.plus(lasts).isAfter(now);
    }
}
