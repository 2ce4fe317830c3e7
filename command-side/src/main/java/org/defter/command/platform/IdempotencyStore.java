package org.defter.command.platform;

import java.util.List;
import java.util.Optional;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keeps the answers to acts that had a key, in the transaction of their events, for seven days. An act that was refused
 * left nothing behind, so its key is free again.
 */
public class IdempotencyStore {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    /** Answers in the given database. */
    public IdempotencyStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the key for this transaction.
     *
     * @return the answer given to it before, if there was one
     * @throws HttpRefused if the key is being worked on right now, or was used for another request
     */
    Optional<StoredAnswer> take(IdempotencyKey key) {
        // A second insert of the key would wait for the first; trying for the lock tells at once.
        Boolean locked = jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, key.lock());
        if (!Boolean.TRUE.equals(locked)) {
            throw HttpRefused.because(HttpReason.IDEMPOTENCY_IN_PROGRESS).withHeader("Retry-After", "1");
        }
        List<Kept> kept = jdbc.query(
                """
                select fingerprint, status, location, stream_id, version, position from command.idempotency
                where issuer = ? and subject = ? and key = ?""",
                (row, number) -> new Kept(
                        row.getString("fingerprint"),
                        new StoredAnswer(
                                row.getInt("status"),
                                row.getString("location"),
                                new CommandReceipt(
                                        row.getString("stream_id"), row.getLong("version"), row.getLong("position")))),
                key.caller().issuer(),
                key.caller().subject(),
                key.key());
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        if (!kept.getFirst().fingerprint().equals(key.fingerprint())) {
            throw HttpRefused.because(HttpReason.IDEMPOTENCY_KEY_REUSED);
        }
        return Optional.of(kept.getFirst().answer());
    }

    void keep(IdempotencyKey key, StoredAnswer answer) {
        jdbc.update(
                """
                insert into command.idempotency
                    (issuer, subject, key, fingerprint, status, location, stream_id, version, position)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                key.caller().issuer(),
                key.caller().subject(),
                key.key(),
                key.fingerprint(),
                answer.status(),
                answer.location(),
                answer.receipt().id(),
                answer.receipt().version(),
                answer.receipt().position());
    }

    /** Forgets answers older than seven days, a few at a time so that no transaction is long. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    public void forgetOld() {
        int forgotten = BATCH;
        while (forgotten == BATCH) {
            forgotten = jdbc.update("""
                    delete from command.idempotency where ctid = any (array(
                        select ctid from command.idempotency where kept_at < now() - interval '7 days' limit ?))""", BATCH);
        }
    }

    private record Kept(String fingerprint, StoredAnswer answer) {}
}
