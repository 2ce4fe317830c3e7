package org.defter.kernel.platform.notice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tasks of an office that one of its people has taken on, in the database (ADR 0076). */
public final class ClaimedTasks {

    /** What keys of tasks look like: the stream they are about, and where in it; at most 400 characters. */
    public static final String KEY =
            "[a-z]{1,20}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[A-Za-z0-9_:.-]+(/[A-Za-z0-9_:.-]*)*";

    /** Longest key. */
    public static final int LONGEST_KEY = 400;

    private static final Pattern STREAM = Pattern.compile("[a-z]+/([0-9a-f-]{36})/.*");

    private final JdbcTemplate jdbc;
    private final Clock clock;

    /** Tasks in the given database. */
    public ClaimedTasks(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How an attempt to take a task on ended. */
    public enum Outcome {
        /** It is the login's, from now on or already. */
        CLAIMED,
        /** Somebody else has it. */
        TAKEN,
        /** It was opened once more since the caller saw it. */
        OUTDATED,
        /** There is no stream it could be about. */
        UNKNOWN
    }

    /**
     * Takes a task on, if nobody has it or the one from whom it is taken over. Whoever has it already keeps it since when they took it.
     *
     * @param key the task
     * @param opened place in the record of the event that opened it, as the caller saw it
     * @param role the office it is done in
     * @param from account that has it, as the caller saw it; none if nobody was seen to have it
     */
    public Outcome claim(LoginId login, String key, long opened, Role role, @Nullable AccountId from) {
        Matcher stream = STREAM.matcher(key);
        if (!stream.matches() || !exists(stream.group(1))) {
            return Outcome.UNKNOWN;
        }
        UUID account = login.accountId().value();
        int changed = jdbc.update(
                "insert into feeds.claimed_task as held (task_key, opened, role, account_id, issuer, subject, claimed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (task_key) do update set opened = excluded.opened,"
                        + " role = excluded.role, account_id = excluded.account_id, issuer = excluded.issuer,"
                        + " subject = excluded.subject, claimed_at = excluded.claimed_at where held.opened < excluded.opened"
                        + " or held.opened = excluded.opened and held.account_id = ?",
                key,
                opened,
                role.name(),
                account,
                login.issuer(),
                login.subject(),
                clock.instant().atOffset(ZoneOffset.UTC),
                from == null ? null : from.value());
        if (changed == 1) {
            return Outcome.CLAIMED;
        }
        return jdbc
                .query(
                        "select opened > ?, account_id = ? from feeds.claimed_task where task_key = ?",
                        (row, _) -> row.getBoolean(1)
                                ? Outcome.OUTDATED
                                : row.getBoolean(2) ? Outcome.CLAIMED : Outcome.TAKEN,
                        opened,
                        account,
                        key)
                .stream()
                .findFirst()
                // Given back in the same moment: whoever asks again has it.
                .orElse(Outcome.TAKEN);
    }

    /** Gives a task back to the office; answers whether the login had it. */
    public boolean release(LoginId login, String key) {
        return jdbc.update(
                        "delete from feeds.claimed_task where task_key = ? and account_id = ?",
                        key,
                        login.accountId().value())
                == 1;
    }

    private boolean exists(String stream) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from eventstore.domain_event where aggregate_id = ? and sequence_number = 0)",
                Boolean.class,
                stream));
    }
}
