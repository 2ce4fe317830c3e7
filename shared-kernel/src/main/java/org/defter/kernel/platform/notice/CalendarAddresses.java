package org.defter.kernel.platform.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The calendar addresses of logins. Whoever knows an address can read the calendar, so only its hash is kept. */
public final class CalendarAddresses {

    /** Most addresses a login has at a time. */
    public static final int MOST = 10;

    private static final Duration LIFE = Duration.ofDays(365);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    /** Addresses in the given database. */
    public CalendarAddresses(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A new address.
     *
     * @param id identifier
     * @param token what the address ends in; shown this once
     */
    public record Shown(UUID id, String token) {}

    /** Makes an address; none if the login has as many as it may. */
    public Optional<Shown> create(LoginId login, Set<Role> roles, String language, String label) {
        String token = NoticeTokens.draw();
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        int made = jdbc.update(
                "insert into feeds.calendar (id, issuer, subject, roles, language, label, token_hash, created_at, expires_at)"
                        + " select ?, ?, ?, ?, ?, ?, ?, ?, ? where (select count(*) from feeds.calendar"
                        + " where issuer = ? and subject = ? and revoked_at is null and expires_at > ?) < ?",
                id,
                login.issuer(),
                login.subject(),
                roles.stream().map(Role::claim).sorted().toArray(String[]::new),
                language,
                label,
                NoticeTokens.hash(token),
                at(now),
                at(now.plus(LIFE)),
                login.issuer(),
                login.subject(),
                at(now),
                MOST);
        return made == 1 ? Optional.of(new Shown(id, token)) : Optional.empty();
    }

    /** Ends an address of that login; answers whether it had one. */
    public boolean revoke(LoginId login, UUID id) {
        return jdbc.update(
                        "update feeds.calendar set revoked_at = ? where id = ? and issuer = ? and subject = ?"
                                + " and revoked_at is null",
                        at(clock.instant()),
                        id,
                        login.issuer(),
                        login.subject())
                == 1;
    }

    /** The addresses of a login that still count, the oldest first. */
    public List<CalendarAddress> of(LoginId login) {
        return jdbc.query(
                "select * from feeds.calendar where issuer = ? and subject = ? and revoked_at is null and expires_at > ?"
                        + " order by created_at, id",
                (row, _) -> address(row),
                login.issuer(),
                login.subject(),
                at(clock.instant()));
    }

    /** The address that ends in the token, if it still counts. */
    public Optional<CalendarAddress> find(String token) {
        Instant now = clock.instant();
        Optional<CalendarAddress> found = jdbc
                .query(
                        "select * from feeds.calendar where token_hash = ? and revoked_at is null and expires_at > ?",
                        (row, _) -> address(row),
                        NoticeTokens.hash(token),
                        at(now))
                .stream()
                .findFirst();
        found.filter(address -> {
                    Instant used = address.usedAt();
                    return used == null || used.isBefore(now.minus(Duration.ofDays(1)));
                })
                .ifPresent(address ->
                        jdbc.update("update feeds.calendar set used_at = ? where id = ?", at(now), address.id()));
        return found;
    }

    private static CalendarAddress address(ResultSet row) throws SQLException {
        return new CalendarAddress(
                row.getObject("id", UUID.class),
                new LoginId(row.getString("issuer"), row.getString("subject")),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::of)
                        .collect(Collectors.toSet()),
                row.getString("language"),
                row.getString("label"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "revoked_at"),
                instant(row, "used_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
