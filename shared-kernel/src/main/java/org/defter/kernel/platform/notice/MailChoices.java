package org.defter.kernel.platform.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What logins want to be told by mail. An address counts only after whoever reads its mails has said so, by a link that works once: nobody
 * can have mails sent to somebody else (ADR 0064).
 */
public final class MailChoices {

    /** Most mails with a link to confirm that a login can have sent in a day. */
    public static final int MOST_ASKED = 5;

    /** How long a link to confirm works. */
    public static final Duration ASKED_LASTS = Duration.ofDays(2);

    /** An address that was asked for a short while ago is not asked again. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private static final Duration DAY = Duration.ofDays(1);

    /** Roles proved a short while ago need no other note. */
    private static final Duration PROVED_LATELY = Duration.ofHours(1);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Choices in the given database. */
    public MailChoices(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the login chose; none if it never did. */
    public Optional<MailChoice> of(LoginId login) {
        return find("where issuer = ? and subject = ?", login.issuer(), login.subject());
    }

    /** A choice by its identifier. */
    public Optional<MailChoice> find(UUID id) {
        return find("where id = ?", id);
    }

    /** The choices of those who are to be told something, if their roles are still believed. */
    public List<MailChoice> wanting(Duration provedLasts) {
        return jdbc.query(
                "select * from feeds.mail_choice where address is not null and proved_at > ?"
                        + " and not (task = 'OFF' and deadline = 'OFF' and sitting = 'OFF' and decision = 'OFF' and dossier = 'OFF') order by id",
                (row, _) -> choice(row),
                at(clock.instant().minus(provedLasts)));
    }

    private Optional<MailChoice> find(String where, Object... values) {
        return jdbc.query("select * from feeds.mail_choice " + where, (row, _) -> choice(row), values).stream()
                .findFirst();
    }

    /**
     * Keeps what a login wants. Another address than the confirmed one is asked first; until it is confirmed, the former one counts.
     *
     * @param roles what the login is trusted with right now
     * @return the choice; none if the login has had as many addresses asked today as it may, and then nothing is changed
     */
    public Optional<MailChoice> choose(LoginId login, Set<Role> roles, MailWish wish) {
        return Optional.ofNullable(transaction.execute(status -> {
            Instant now = clock.instant();
            UUID id = keep(login, roles, wish, now);
            String address = wish.address();
            if (address == null) {
                jdbc.update(
                        "update feeds.mail_choice set address = null, confirmed_at = null, asked_address = null, asked_at = null,"
                                + " token_hash = null where id = ?",
                        id);
            } else if (!ask(id, address, now)) {
                status.setRollbackOnly();
                return null;
            }
            return find(id).orElseThrow();
        }));
    }

    private UUID keep(LoginId login, Set<Role> roles, MailWish wish, Instant now) {
        UUID id = jdbc.queryForObject(
                "insert into feeds.mail_choice (id, issuer, subject, account_id, roles, proved_at, language, hour,"
                        + " task, deadline, sitting, decision, dossier, stop_token, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (issuer, subject) do update set roles = excluded.roles, proved_at = excluded.proved_at,"
                        + " language = excluded.language, hour = excluded.hour, task = excluded.task,"
                        + " deadline = excluded.deadline, sitting = excluded.sitting, decision = excluded.decision,"
                        + " dossier = excluded.dossier,"
                        + " changed_at = excluded.changed_at, stopped_at = null returning id",
                UUID.class,
                UUID.randomUUID(),
                login.issuer(),
                login.subject(),
                login.accountId().value(),
                claims(roles),
                at(now),
                wish.language(),
                wish.hour(),
                time(wish, NoticeKind.TASK),
                time(wish, NoticeKind.DEADLINE),
                time(wish, NoticeKind.SITTING),
                time(wish, NoticeKind.DECISION),
                time(wish, NoticeKind.DOSSIER),
                NoticeTokens.draw(),
                at(now));
        if (id == null) {
            throw new IllegalStateException("a choice without an identifier");
        }
        return id;
    }

    /** Has the address asked, if that is not done; answers false if it was done too often today. */
    private boolean ask(UUID id, String address, Instant now) {
        int known = jdbc.update(
                "update feeds.mail_choice set asked_address = null, asked_at = null, token_hash = null"
                        + " where id = ? and address = ?",
                id,
                address);
        if (known == 1) {
            return true;
        }
        Boolean asked = jdbc.queryForObject(
                "select exists (select 1 from feeds.mail_choice where id = ? and asked_address = ? and asked_at > ?)",
                Boolean.class,
                id,
                address,
                at(now.minus(AGAIN)));
        if (Boolean.TRUE.equals(asked)) {
            return true;
        }
        int counted = jdbc.update(
                "update feeds.mail_choice set asked_address = ?, asked_at = ?, token_hash = null,"
                        + " asked_count = case when asked_since > ? then asked_count + 1 else 1 end,"
                        + " asked_since = case when asked_since > ? then asked_since else ? end"
                        + " where id = ? and not (coalesce(asked_since > ?, false) and asked_count >= ?)",
                address,
                at(now),
                at(now.minus(DAY)),
                at(now.minus(DAY)),
                at(now),
                id,
                at(now.minus(DAY)),
                MOST_ASKED);
        if (counted == 0) {
            return false;
        }
        jdbc.update(
                "insert into feeds.mail (id, choice_id, form, state, created_at, due_at)"
                        + " values (?, ?, 'CONFIRMATION', 'WAITING', ?, ?)",
                UUID.randomUUID(),
                id,
                at(now),
                at(now));
        return true;
    }

    /**
     * Draws what the link ends in by which the address that was asked for is confirmed; a link drawn before works no more.
     *
     * @return none if no address waits, or its time is over
     */
    public Optional<String> drawLink(UUID id) {
        String token = NoticeTokens.draw();
        int drawn = jdbc.update(
                "update feeds.mail_choice set token_hash = ? where id = ? and asked_address is not null and asked_at > ?",
                NoticeTokens.hash(token),
                id,
                at(clock.instant().minus(ASKED_LASTS)));
        return drawn == 1 ? Optional.of(token) : Optional.empty();
    }

    /** The choice whose address the link confirms; none if the link does not work, or not any more. */
    public Optional<MailChoice> askedBy(String token) {
        return find(
                "where token_hash = ? and asked_at > ?",
                NoticeTokens.hash(token),
                at(clock.instant().minus(ASKED_LASTS)));
    }

    /** Confirms the address that was asked for; answers whether the link works. It does once. */
    public boolean confirm(String token) {
        Instant now = clock.instant();
        return jdbc.update(
                        "update feeds.mail_choice set address = asked_address, confirmed_at = ?, asked_address = null,"
                                + " asked_at = null, token_hash = null where token_hash = ? and asked_at > ?",
                        at(now),
                        NoticeTokens.hash(token),
                        at(now.minus(ASKED_LASTS)))
                == 1;
    }

    /** The choice whose mails that link stops. */
    public Optional<MailChoice> stoppedBy(String token) {
        return find("where stop_token = ?", token);
    }

    /** Stops all mails of a choice until its login chooses again; answers whether the link works. It works as often as it is used. */
    public boolean stop(String token) {
        return jdbc.update(
                        "update feeds.mail_choice set task = 'OFF', deadline = 'OFF', sitting = 'OFF', decision = 'OFF', dossier = 'OFF',"
                                + " stopped_at = coalesce(stopped_at, ?) where stop_token = ?",
                        at(clock.instant()),
                        token)
                == 1;
    }

    /** A login has proved itself: what it is trusted with from now on. Of logins that chose nothing, nothing is kept. */
    public void proved(LoginId login, Collection<Role> roles) {
        Instant now = clock.instant();
        jdbc.update(
                "update feeds.mail_choice set roles = ?, proved_at = ? where issuer = ? and subject = ?"
                        + " and (proved_at is null or proved_at < ? or roles <> ?::text[])",
                claims(roles),
                at(now),
                login.issuer(),
                login.subject(),
                at(now.minus(PROVED_LATELY)),
                claims(roles));
    }

    /** What an account is tied to has changed: nothing goes out to it until its login proves itself again. */
    public void doubt(UUID accountId) {
        jdbc.update("update feeds.mail_choice set proved_at = null where account_id = ?", accountId);
    }

    private static String[] claims(Collection<Role> roles) {
        return roles.stream().map(Role::claim).distinct().sorted().toArray(String[]::new);
    }

    private static String time(MailWish wish, NoticeKind kind) {
        return wish.times().getOrDefault(kind, NoticeTime.OFF).name();
    }

    private static MailChoice choice(ResultSet row) throws SQLException {
        Map<NoticeKind, NoticeTime> times = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            times.put(kind, NoticeTime.valueOf(row.getString(kind.name().toLowerCase(Locale.ROOT))));
        }
        return new MailChoice(
                row.getObject("id", UUID.class),
                new LoginId(row.getString("issuer"), row.getString("subject")),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::of)
                        .collect(Collectors.toSet()),
                instant(row, "proved_at"),
                row.getString("language"),
                row.getInt("hour"),
                times,
                row.getString("address"),
                row.getString("asked_address"),
                instant(row, "asked_at"),
                row.getString("stop_token"),
                instant(row, "stopped_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
