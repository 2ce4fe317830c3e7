package org.defter.query.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.platform.notice.MailChoice;
import org.defter.kernel.platform.notice.NoticeKind;
import org.defter.kernel.platform.notice.NoticeTime;
import org.defter.kernel.platform.webhook.Backoff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The mails that are to go out. Several processes may put up and take: the place in the record is locked by one at a time, a mail is taken
 * by one for a time. Who does not come back in that time has lost it, and it goes out again under the same {@code Message-ID}.
 */
final class MailOutbox {

    /** The server is asked again soon after it is back: it is the house's own. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** Longer than an attempt can take. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    /** So often a server may refuse one mail before it is given up. */
    private static final int MOST_REFUSALS = 5;

    private static final String TAKE = """
            update feeds.mail t set claim = ?, claimed_until = ?, attempts = t.attempts + 1
            from (select m.id, m.claim as former from feeds.mail m
                  where m.state = 'WAITING' and m.due_at <= ? and (m.claimed_until is null or m.claimed_until <= ?)
                  order by m.due_at, m.id
                  limit 1
                  for update of m skip locked) head
            where t.id = head.id
            returning t.id, t.choice_id, t.form, head.former is not null as lost""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final RandomGenerator dice;

    MailOutbox(JdbcTemplate jdbc, TransactionTemplate transaction, RandomGenerator dice) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.dice = dice;
    }

    /** What a mail is. */
    enum Form {
        /** One thing, at once. */
        NOTICE,
        /** The things of a day. */
        DIGEST,
        /** The question whether an address is right. */
        CONFIRMATION
    }

    /**
     * A taken mail.
     *
     * @param id which mail; its {@code Message-ID} follows from it
     * @param choice whose it is
     * @param claim who has taken it, until it is settled or the time is over
     * @param lost whether it had been taken before by somebody who never came back: it may have gone out
     */
    record Taken(UUID id, UUID choice, Form form, UUID claim, boolean lost) {}

    /**
     * Up to where the record has been looked at.
     *
     * @param lookedOn the day on which last days were looked at
     */
    record Place(long position, @Nullable LocalDate lookedOn) {}

    /** Begins at a place of the record, if it has not begun: what was before is no news. */
    void begin(long position) {
        jdbc.update("insert into feeds.mail_progress (position) values (?) on conflict do nothing", position);
    }

    /** The place, locked until the transaction ends; none if another process has it. */
    Optional<Place> lockPlace() {
        return jdbc
                .query(
                        "select position, looked_on from feeds.mail_progress for update skip locked",
                        (row, _) -> new Place(row.getLong("position"), row.getObject("looked_on", LocalDate.class)))
                .stream()
                .findFirst();
    }

    void moveTo(long position, LocalDate lookedOn) {
        jdbc.update("update feeds.mail_progress set position = ?, looked_on = ?", position, lookedOn);
    }

    /** Puts up a pointer for a choice, in a mail of its own or in the next digest; once for each key, however often it is called. */
    void putUp(MailChoice choice, MailLine line, Instant now) {
        NoticeTime time = choice.time(line.kind());
        if (time == NoticeTime.OFF || isUp(choice, line)) {
            return;
        }
        UUID mail = time == NoticeTime.AT_ONCE ? notice(choice, line, now) : digest(choice, now);
        jdbc.update(
                "insert into feeds.mail_line (choice_id, kind, key, mail_id, subject_id, position)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                choice.id(),
                line.kind().name(),
                line.key(),
                mail,
                line.subjectId(),
                line.position());
    }

    private boolean isUp(MailChoice choice, MailLine line) {
        return !jdbc.queryForList(
                        "select 1 from feeds.mail_line where choice_id = ? and kind = ? and key = ?",
                        Integer.class,
                        choice.id(),
                        line.kind().name(),
                        line.key())
                .isEmpty();
    }

    /** A mail for each thing; what is recorded in one dossier before the mail about it goes out comes with it. */
    private UUID notice(MailChoice choice, MailLine line, Instant now) {
        if (line.kind() == NoticeKind.DOSSIER) {
            List<UUID> waiting = jdbc.query(
                    "select m.id from feeds.mail m where m.choice_id = ? and m.form = 'NOTICE' and m.state = 'WAITING'"
                            + " and m.attempts = 0 and exists (select from feeds.mail_line l where l.mail_id = m.id"
                            + " and l.choice_id = m.choice_id and l.subject_id = ? and l.kind = 'DOSSIER') limit 1 for update",
                    (row, number) -> row.getObject(1, UUID.class),
                    choice.id(),
                    line.subjectId());
            if (!waiting.isEmpty()) {
                return waiting.getFirst();
            }
        }
        UUID id = Identifiers.derived("mail", choice.id(), line.kind(), line.key());
        enter(id, choice, Form.NOTICE, now, now);
        return id;
    }

    /** The next digest that has not begun to go out; by the clock of another process it may have, a moment early. */
    private UUID digest(MailChoice choice, Instant now) {
        Instant due = NoticeTime.nextDigest(choice.hour(), now);
        while (true) {
            UUID id = Identifiers.derived("mail", choice.id(), "digest", due);
            enter(id, choice, Form.DIGEST, now, due);
            Boolean begun = jdbc.queryForObject(
                    "select state <> 'WAITING' or attempts > 0 from feeds.mail where id = ? for update",
                    Boolean.class,
                    id);
            if (!Boolean.TRUE.equals(begun)) {
                return id;
            }
            due = NoticeTime.nextDigest(choice.hour(), due);
        }
    }

    private void enter(UUID id, MailChoice choice, Form form, Instant now, Instant due) {
        jdbc.update(
                "insert into feeds.mail (id, choice_id, form, state, created_at, due_at)"
                        + " values (?, ?, ?, 'WAITING', ?, ?) on conflict do nothing",
                id,
                choice.id(),
                form.name(),
                at(now),
                at(due));
    }

    /** Whether the server may be asked now. */
    boolean open(Instant now) {
        return jdbc.queryForList("select 1 from feeds.mail_progress where resume_at > ?", Integer.class, at(now))
                .isEmpty();
    }

    /** Takes the mail that is due longest; none if none is. */
    Optional<Taken> take(Instant now) {
        UUID claim = UUID.randomUUID();
        return jdbc
                .query(
                        TAKE,
                        (row, _) -> new Taken(
                                row.getObject("id", UUID.class),
                                row.getObject("choice_id", UUID.class),
                                Form.valueOf(row.getString("form")),
                                claim,
                                row.getBoolean("lost")),
                        claim,
                        at(now.plus(CLAIM)),
                        at(now),
                        at(now))
                .stream()
                .findFirst();
    }

    /** What a mail is to tell of, in the order of the record. */
    List<MailLine> lines(UUID mail) {
        return jdbc.query(
                "select kind, key, subject_id, position from feeds.mail_line where mail_id = ? order by kind, position, key",
                (row, _) -> new MailLine(
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getString("key"),
                        row.getObject("subject_id", UUID.class),
                        row.getLong("position")),
                mail);
    }

    /** The server has taken it. */
    void sent(Taken taken, Instant now) {
        transaction.executeWithoutResult(_ -> {
            end(taken, "SENT", null, now);
            jdbc.update(
                    "update feeds.mail_progress set failures = 0, failing_since = null, resume_at = null, reason = null"
                            + " where failures > 0");
        });
    }

    /** There is nothing in it that may be said any more. */
    void dropped(Taken taken, String reason, Instant now) {
        end(taken, "DROPPED", reason, now);
    }

    private void end(Taken taken, String state, @Nullable String reason, Instant now) {
        jdbc.update(
                "update feeds.mail set state = ?, reason = ?, ended_at = ?, claim = null, claimed_until = null"
                        + " where id = ? and claim = ? and state = 'WAITING'",
                state,
                reason,
                at(now),
                taken.id(),
                taken.claim());
    }

    /** The server refused this one; the others go on. */
    void refused(Taken taken, String reason, Instant now) {
        Integer refusals = jdbc.query(
                "update feeds.mail set refusals = refusals + 1, reason = ? where id = ? and claim = ? returning refusals",
                (ResultSet row) -> row.next() ? row.getInt(1) : null,
                reason,
                taken.id(),
                taken.claim());
        if (refusals == null) {
            return;
        }
        if (refusals >= MOST_REFUSALS) {
            end(taken, "GAVE_UP", reason, now);
        } else {
            jdbc.update(
                    "update feeds.mail set due_at = ?, claim = null, claimed_until = null where id = ? and claim = ?",
                    at(now.plus(Backoff.after(refusals, dice))),
                    taken.id(),
                    taken.claim());
        }
    }

    /** The server cannot be reached, or takes nothing just now: all wait. */
    void unreachable(Taken taken, String reason, Instant now) {
        transaction.executeWithoutResult(_ -> {
            jdbc.update(
                    "update feeds.mail set claim = null, claimed_until = null where id = ? and claim = ?",
                    taken.id(),
                    taken.claim());
            Integer failures =
                    jdbc.queryForObject("select failures from feeds.mail_progress for update", Integer.class);
            Duration wait = Backoff.after(failures == null ? 1 : failures + 1, dice);
            jdbc.update(
                    "update feeds.mail_progress set failures = failures + 1, failing_since = coalesce(failing_since, ?),"
                            + " resume_at = ?, reason = ?",
                    at(now),
                    at(now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT)),
                    reason);
        });
    }

    /** Gives up what has waited too long to be news, and forgets what ended long ago. */
    void tidy(Instant waitingSince, Instant endedBefore, Instant now) {
        jdbc.update(
                "update feeds.mail set state = 'GAVE_UP', ended_at = ?, claim = null, claimed_until = null"
                        + " where state = 'WAITING' and due_at < ? and (claimed_until is null or claimed_until <= ?)",
                at(now),
                at(waitingSince),
                at(now));
        jdbc.update("delete from feeds.mail where ended_at < ?", at(endedBefore));
    }

    /** How it stands. */
    MailStanding standing(boolean sending, Instant now) {
        return jdbc.query(
                """
                select p.failures, p.failing_since, p.resume_at, p.reason, m.waiting, m.due, m.oldest_due, m.gave_up, m.last_sent,
                       (select count(*) from feeds.mail_choice where address is not null) as choices
                from (select count(*) filter (where state = 'WAITING') as waiting,
                             count(*) filter (where state = 'WAITING' and due_at <= ?) as due,
                             min(due_at) filter (where state = 'WAITING' and due_at <= ?) as oldest_due,
                             count(*) filter (where state = 'GAVE_UP') as gave_up,
                             max(ended_at) filter (where state = 'SENT') as last_sent
                      from feeds.mail) m
                left join feeds.mail_progress p on true""",
                (ResultSet row) -> {
                    row.next();
                    return new MailStanding(
                            sending,
                            row.getLong("choices"),
                            row.getLong("waiting"),
                            row.getLong("due"),
                            instant(row, "oldest_due"),
                            row.getLong("gave_up"),
                            instant(row, "last_sent"),
                            row.getInt("failures"),
                            instant(row, "failing_since"),
                            instant(row, "resume_at"),
                            row.getString("reason"));
                },
                at(now),
                at(now));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
