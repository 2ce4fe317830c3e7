package org.defter.kernel.platform.webhook;

import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.defter.kernel.feed.FeedEvent;
import org.defter.kernel.feed.FeedKind;
import org.defter.kernel.platform.feed.Feed;
import org.defter.kernel.platform.operations.OperationsLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The receivers: entered, changed, paused, told again. Every change is an entry of the operations log, never with a secret: who is
 * told what is no act of the town hall, but somebody answers for it.
 */
public final class Webhooks {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Feed feed;
    private final OperationsLog log;
    private final Destinations destinations;
    private final WebhookSender sender;
    private final Duration rotation;
    private final Clock clock;

    Webhooks(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Feed feed,
            OperationsLog log,
            Destinations destinations,
            WebhookSender sender,
            Duration rotation,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.feed = feed;
        this.log = log;
        this.destinations = destinations;
        this.sender = sender;
        this.rotation = rotation;
        this.clock = clock;
    }

    /**
     * A receiver and the secret that is shown this once.
     *
     * @param id the receiver
     * @param secret its new secret
     */
    public record Shown(UUID id, WebhookSecret secret) {}

    /** Why nothing may be sent to an address; none if something may. */
    public @Nullable String fault(URI url) {
        try {
            return destinations.faultNow(url);
        } catch (UnknownHostException e) {
            return "the host has no address";
        }
    }

    /**
     * Enters a receiver.
     *
     * @param after position after which it is told; from now on if null
     * @param actor issuer and subject of the login
     */
    public Shown create(WebhookTerms terms, @Nullable Long after, String actor) {
        UUID id = UUID.randomUUID();
        WebhookSecret secret = WebhookSecret.draw();
        long position = after == null ? feed.settle() : after;
        Instant now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            jdbc.update(
                    "insert into feeds.webhook (id, url, description, reader, types, kinds, state, state_since, secret,"
                            + " position, created_at, created_by) values (?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?, ?, ?, ?)",
                    id,
                    terms.url().toString(),
                    terms.description(),
                    terms.reader().name(),
                    types(terms),
                    kinds(terms),
                    WebhookRows.at(now),
                    secret.bytes(),
                    position,
                    WebhookRows.at(now),
                    actor);
            log.append("WEBHOOK_CREATED", actor, "DONE", details(id, terms, Map.of("after", position)));
        });
        return new Shown(id, secret);
    }

    /** Changes what was agreed on; answers whether there is such a receiver. */
    public boolean change(UUID id, WebhookTerms terms, String actor) {
        return changed(
                "WEBHOOK_CHANGED",
                actor,
                details(id, terms, Map.of()),
                "update feeds.webhook set url = ?, description = ?, reader = ?, types = ?, kinds = ? where id = ?",
                terms.url().toString(),
                terms.description(),
                terms.reader().name(),
                types(terms),
                kinds(terms),
                id);
    }

    /** Tells it nothing until further notice; what it misses waits. */
    public boolean pause(UUID id, String actor) {
        return changed(
                "WEBHOOK_PAUSED",
                actor,
                Map.of("webhook", id),
                "update feeds.webhook set state = 'PAUSED', state_reason = null, state_since = ? where id = ?",
                WebhookRows.at(clock.instant()),
                id);
    }

    /** Tells it again, whatever kept it: at once, and everything it missed. */
    public boolean resume(UUID id, String actor) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean known = changed(
                    "WEBHOOK_RESUMED",
                    actor,
                    Map.of("webhook", id),
                    "update feeds.webhook set state = 'ACTIVE', state_reason = null, state_since = ?, failures = 0,"
                            + " failing_since = null, resume_at = null where id = ?",
                    WebhookRows.at(clock.instant()),
                    id);
            jdbc.update(
                    "update feeds.delivery set due_at = ?, attempts = 0, failing_since = null"
                            + " where webhook_id = ? and delivered_at is null",
                    WebhookRows.at(clock.instant()),
                    id);
            return known;
        }));
    }

    /** Gives it another secret; the former one signs beside it for a while. */
    public Optional<Shown> rotate(UUID id, String actor) {
        WebhookSecret secret = WebhookSecret.draw();
        Instant until = clock.instant().plus(rotation);
        boolean known = changed(
                "WEBHOOK_SECRET_ROTATED",
                actor,
                Map.of("webhook", id, "formerUntil", until),
                "update feeds.webhook set former_secret = secret, former_until = ?, secret = ? where id = ?",
                WebhookRows.at(until),
                secret.bytes(),
                id);
        return known ? Optional.of(new Shown(id, secret)) : Optional.empty();
    }

    /**
     * Tells it everything after a position once more, with the same identifiers as before.
     *
     * @param after position, from 0
     */
    public boolean replay(UUID id, long after, String actor) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean known = changed(
                    "WEBHOOK_REPLAYED",
                    actor,
                    Map.of("webhook", id, "after", after),
                    "update feeds.webhook set position = least(position, ?) where id = ?",
                    after,
                    id);
            jdbc.update("delete from feeds.delivery where webhook_id = ? and position > ?", id, after);
            return known;
        }));
    }

    /** Forgets it, and what was to be told it. */
    public boolean remove(UUID id, String actor) {
        return changed("WEBHOOK_REMOVED", actor, Map.of("webhook", id), "delete from feeds.webhook where id = ?", id);
    }

    /** Sends it an event that means nothing, and answers what came of it; nothing if there is no such receiver. */
    public Optional<Answered> test(UUID id, String actor) throws InterruptedException {
        List<Signing> found = jdbc.query(
                "select url, secret, former_secret, former_until from feeds.webhook where id = ?",
                (row, _) -> Signing.of(row, clock.instant()),
                id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        UUID event = UUID.randomUUID();
        Answered answered = sender.send(
                found.getFirst().url(),
                event,
                TestEvent.json(event, feed.source(), id, clock.instant()),
                found.getFirst().secrets());
        Attempts.enter(jdbc, id, null, event, TestEvent.TYPE, clock.instant(), answered);
        log.append(
                "WEBHOOK_TESTED",
                actor,
                answered.outcome() == Answered.Outcome.DELIVERED ? "DONE" : "FAILED",
                Map.of("webhook", id, "outcome", answered.outcome().name()));
        return Optional.of(answered);
    }

    /** All of them, the oldest first. */
    public List<Webhook> all() {
        return jdbc.query(WebhookRows.WEBHOOK + " order by w.created_at, w.id", (row, _) -> WebhookRows.webhook(row));
    }

    /** One of them. */
    public Optional<Webhook> find(UUID id) {
        return jdbc.query(WebhookRows.WEBHOOK + " where w.id = ?", (row, _) -> WebhookRows.webhook(row), id).stream()
                .findFirst();
    }

    /** Attempts, the newest first. */
    public List<WebhookAttempt> attempts(UUID id, int page, int size) {
        return Attempts.page(jdbc, id, page, size);
    }

    /** How many attempts are kept. */
    public long attempts(UUID id) {
        return Attempts.count(jdbc, id);
    }

    /** Whether this release knows an event of that stored name. */
    public boolean knows(String type) {
        return feed.catalogue().find(FeedEvent.stored(type)).isPresent();
    }

    private boolean changed(String kind, String actor, Map<String, ?> details, String sql, @Nullable Object... values) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean known = jdbc.update(sql, values) == 1;
            if (known) {
                log.append(kind, actor, "DONE", details);
            }
            return known;
        }));
    }

    private static Map<String, Object> details(UUID id, WebhookTerms terms, Map<String, ?> more) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("webhook", id);
        // A path or a query may hold what its owner keeps to itself.
        details.put("host", String.valueOf(terms.url().getHost()));
        details.put("reader", terms.reader().name());
        details.put("types", new TreeSet<>(terms.types()));
        details.put("kinds", List.of(kinds(terms)));
        details.putAll(more);
        return details;
    }

    private static String[] types(WebhookTerms terms) {
        return terms.types().stream().sorted().toArray(String[]::new);
    }

    private static String[] kinds(WebhookTerms terms) {
        return terms.kinds().stream().sorted().map(FeedKind::word).toArray(String[]::new);
    }
}
