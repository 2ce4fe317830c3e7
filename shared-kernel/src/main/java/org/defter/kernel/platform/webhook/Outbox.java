package org.defter.kernel.platform.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.defter.kernel.feed.FeedEvent;
import org.defter.kernel.platform.feed.Feed;
import org.defter.kernel.platform.feed.FeedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is to be delivered: a pointer for each wanted event, put up in the order of the record and taken stream by stream, the
 * oldest of each first. Several processes may put up and take: a row is taken under a lock by one, for a time; who does not come
 * back in that time has lost it, and the event goes out again under the same identifier.
 */
final class Outbox {

    private static final int AT_ONCE = 500;

    /** Longer than an attempt can take. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private static final String HEADS = """
            update feeds.delivery t set claim = ?, claimed_until = ?
            from (select d.position from feeds.delivery d
                  where d.webhook_id = ? and d.delivered_at is null and d.due_at <= ?
                    and (d.claimed_until is null or d.claimed_until <= ?)
                    and not exists (select 1 from feeds.delivery e
                                    where e.webhook_id = d.webhook_id and e.stream = d.stream
                                      and e.delivered_at is null and e.position < d.position)
                  order by d.position
                  limit ?
                  for update of d skip locked) head
            where t.webhook_id = ? and t.position = head.position
            returning t.position, t.event_id, t.attempts""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Feed feed;
    private final WebhookProperties properties;
    private final RandomGenerator dice;

    Outbox(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Feed feed,
            WebhookProperties properties,
            RandomGenerator dice) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.feed = feed;
        this.properties = properties;
        this.dice = dice;
    }

    /**
     * A taken delivery.
     *
     * @param webhook the receiver
     * @param claim whose it is, until it is settled or the time is over
     * @param position of the event
     * @param event its identifier
     * @param attempts that failed before
     */
    record Taken(UUID webhook, UUID claim, long position, UUID event, int attempts) {}

    /** The receivers that may be told something now. */
    List<UUID> active(Instant now) {
        return jdbc.query(
                "select id from feeds.webhook where state = 'ACTIVE' and (resume_at is null or resume_at <= ?) order by id",
                (row, _) -> row.getObject("id", UUID.class),
                WebhookRows.at(now));
    }

    /** Puts up the next events a receiver wants; answers whether there may be more. */
    boolean putUp(UUID webhook, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            List<Candidate> found = jdbc.query(
                    "select w.*, (select count(*) from feeds.delivery d where d.webhook_id = w.id"
                            + " and d.delivered_at is null) as waiting from feeds.webhook w"
                            + " where w.id = ? and w.state = 'ACTIVE' and w.position < ? for update of w skip locked",
                    (row, _) -> new Candidate(WebhookRows.terms(row), row.getLong("position"), row.getLong("waiting")),
                    webhook,
                    feed.settled());
            if (found.isEmpty() || found.getFirst().waiting() >= properties.backlog()) {
                return false;
            }
            FeedPage page = feed.read(
                    found.getFirst().terms().selection(), found.getFirst().position(), AT_ONCE);
            jdbc.batchUpdate(
                    "insert into feeds.delivery (webhook_id, position, event_id, stream, due_at) values (?, ?, ?, ?, ?)"
                            + " on conflict do nothing",
                    page.events(),
                    AT_ONCE,
                    (statement, event) -> {
                        statement.setObject(1, webhook);
                        statement.setLong(2, event.position());
                        statement.setObject(3, event.id());
                        statement.setString(4, event.stream());
                        statement.setObject(5, WebhookRows.at(now));
                    });
            jdbc.update("update feeds.webhook set position = ? where id = ?", page.next(), webhook);
            return page.more();
        }));
    }

    private record Candidate(WebhookTerms terms, long position, long waiting) {}

    /**
     * How a receiver is to be told, and how it stands with it.
     *
     * @param signing address and secrets
     * @param failures of the receiver as a whole, in succession
     */
    record Standing(Signing signing, int failures) {}

    /** How it stands with a receiver that may be told something now; none if it may not. */
    @Nullable
    Standing standing(UUID webhook, Instant now) {
        return jdbc
                .query(
                        "select url, secret, former_secret, former_until, failures from feeds.webhook"
                                + " where id = ? and state = 'ACTIVE' and (resume_at is null or resume_at <= ?)",
                        (row, _) -> new Standing(Signing.of(row, now), row.getInt("failures")),
                        webhook,
                        WebhookRows.at(now))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Takes the oldest waiting event of some streams. */
    List<Taken> take(UUID webhook, int most, Instant now) {
        UUID claim = UUID.randomUUID();
        Instant until = now.plus(properties.connectTimeout())
                .plus(properties.answerTimeout())
                .plus(MARGIN);
        return jdbc.query(
                HEADS,
                (row, _) -> new Taken(
                        webhook,
                        claim,
                        row.getLong("position"),
                        row.getObject("event_id", UUID.class),
                        row.getInt("attempts")),
                claim,
                WebhookRows.at(until),
                webhook,
                WebhookRows.at(now),
                WebhookRows.at(now),
                most,
                webhook);
    }

    /** Enters what came of an attempt: the event is done, or waits, or the receiver as a whole does. */
    void settle(Taken taken, FeedEvent event, Standing standing, Answered answered, Instant now) {
        transaction.executeWithoutResult(_ -> {
            Attempts.enter(jdbc, taken.webhook(), taken.position(), taken.event(), event.name(), now, answered);
            switch (answered.outcome()) {
                case DELIVERED -> delivered(taken, now);
                case REFUSED -> refused(taken, answered, now);
                case UNREACHABLE -> unreachable(taken, standing, answered, now);
                case GONE -> {
                    release(taken, now);
                    end(taken.webhook(), WebhookState.ENDED, "HTTP 410", now);
                }
            }
        });
    }

    private void delivered(Taken taken, Instant now) {
        int done = jdbc.update(
                "update feeds.delivery set delivered_at = ?, claim = null, claimed_until = null, failing_since = null"
                        + " where webhook_id = ? and position = ? and claim = ?",
                WebhookRows.at(now),
                taken.webhook(),
                taken.position(),
                taken.claim());
        jdbc.update(
                "update feeds.webhook set delivered = delivered + ?, last_delivered_at = ?, failures = 0,"
                        + " failing_since = null, resume_at = null where id = ?",
                done,
                WebhookRows.at(now),
                taken.webhook());
    }

    /** The others go on; this stream waits. */
    private void refused(Taken taken, Answered answered, Instant now) {
        Instant due = now.plus(wait(taken.attempts() + 1, answered));
        jdbc.update(
                "update feeds.delivery set attempts = attempts + 1, failing_since = coalesce(failing_since, ?), due_at = ?,"
                        + " claim = null, claimed_until = null where webhook_id = ? and position = ? and claim = ?",
                WebhookRows.at(now),
                WebhookRows.at(due),
                taken.webhook(),
                taken.position(),
                taken.claim());
        giveUp(
                taken.webhook(),
                "select 1 from feeds.delivery where webhook_id = ? and delivered_at is null and failing_since <= ?",
                "event " + taken.position() + ": " + answered.detail(),
                now);
    }

    /** The receiver as a whole waits. Of several that failed at once, the first counts. */
    private void unreachable(Taken taken, Standing standing, Answered answered, Instant now) {
        release(taken, now);
        jdbc.update(
                "update feeds.webhook set failures = failures + 1, failing_since = coalesce(failing_since, ?),"
                        + " resume_at = ?, state_reason = ? where id = ? and failures = ?",
                WebhookRows.at(now),
                WebhookRows.at(now.plus(wait(standing.failures() + 1, answered))),
                answered.detail(),
                taken.webhook(),
                standing.failures());
        giveUp(
                taken.webhook(),
                "select 1 from feeds.webhook where id = ? and failing_since <= ?",
                String.valueOf(answered.detail()),
                now);
    }

    private void release(Taken taken, Instant now) {
        jdbc.update(
                "update feeds.delivery set attempts = attempts + 1, due_at = ?, claim = null, claimed_until = null"
                        + " where webhook_id = ? and position = ? and claim = ?",
                WebhookRows.at(now),
                taken.webhook(),
                taken.position(),
                taken.claim());
    }

    private Duration wait(int failures, Answered answered) {
        Duration own = Backoff.after(failures, dice);
        Duration asked = answered.retryAfter();
        return asked == null || asked.compareTo(own) < 0
                ? own
                : asked.compareTo(Backoff.LONGEST) < 0 ? asked : Backoff.LONGEST;
    }

    private void giveUp(UUID webhook, String failing, String reason, Instant now) {
        if (!jdbc.queryForList(failing, Integer.class, webhook, WebhookRows.at(now.minus(properties.giveUpAfter())))
                .isEmpty()) {
            end(webhook, WebhookState.DISABLED, reason, now);
        }
    }

    private void end(UUID webhook, WebhookState state, String reason, Instant now) {
        int ended = jdbc.update(
                "update feeds.webhook set state = ?, state_reason = ?, state_since = ? where id = ? and state = 'ACTIVE'",
                state.name(),
                reason,
                WebhookRows.at(now),
                webhook);
        if (ended == 1) {
            jdbc.update(
                    "insert into operations.entry (kind, actor, outcome, details) values (?, 'schedule', 'DONE',"
                            + " jsonb_build_object('webhook', ?::text, 'reason', ?::text))",
                    state == WebhookState.ENDED ? "WEBHOOK_ENDED" : "WEBHOOK_DISABLED",
                    webhook.toString(),
                    reason);
        }
    }

    /** Forgets what was delivered, and attempts, of long ago. */
    void forget(Instant before) {
        jdbc.update("delete from feeds.delivery where delivered_at < ?", WebhookRows.at(before));
        jdbc.update("delete from feeds.attempt where at < ?", WebhookRows.at(before));
        jdbc.update(
                "update feeds.webhook set former_secret = null, former_until = null where former_until < ?",
                WebhookRows.at(before));
    }
}
