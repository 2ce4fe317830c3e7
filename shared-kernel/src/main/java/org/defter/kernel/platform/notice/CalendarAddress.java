package org.defter.kernel.platform.notice;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * An address under which a calendar of a login is fetched.
 *
 * @param id identifier
 * @param login whose calendar it is
 * @param roles what the login was trusted with when the address was made: the calendar shows no more than that
 * @param language {@code tr} or {@code en}
 * @param label what its owner calls it
 * @param createdAt when it was made
 * @param expiresAt when it ends by itself
 * @param revokedAt when its owner ended it
 * @param usedAt the day it was fetched last, roughly
 */
public record CalendarAddress(
        UUID id,
        LoginId login,
        Set<Role> roles,
        String language,
        String label,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt) {

    /** Copies the roles. */
    public CalendarAddress {
        roles = Set.copyOf(roles);
    }
}
