package org.defter.kernel.platform.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The attempts, for those who look for a fault. */
final class Attempts {

    private Attempts() {}

    static void enter(
            JdbcTemplate jdbc,
            UUID webhook,
            @Nullable Long position,
            UUID event,
            String type,
            Instant at,
            Answered answered) {
        // The receiver may have been removed meanwhile.
        jdbc.update(
                "insert into feeds.attempt (webhook_id, position, event_id, type, at, millis, status, outcome, detail)"
                        + " select w.id, ?, ?, ?, ?, ?, ?, ?, ? from feeds.webhook w where w.id = ?",
                position,
                event,
                type,
                WebhookRows.at(at),
                answered.took().toMillis(),
                answered.status(),
                answered.outcome().name(),
                answered.detail(),
                webhook);
    }

    static List<WebhookAttempt> page(JdbcTemplate jdbc, UUID webhook, int page, int size) {
        return jdbc.query(
                "select * from feeds.attempt where webhook_id = ? order by id desc limit ? offset ?",
                (row, _) -> new WebhookAttempt(
                        row.getLong("id"),
                        row.getObject("position", Long.class),
                        row.getObject("event_id", UUID.class),
                        row.getString("type"),
                        WebhookRows.instant(row, "at"),
                        row.getLong("millis"),
                        row.getObject("status", Integer.class),
                        Answered.Outcome.valueOf(row.getString("outcome")),
                        row.getString("detail")),
                webhook,
                size,
                (long) page * size);
    }

    static long count(JdbcTemplate jdbc, UUID webhook) {
        Long count =
                jdbc.queryForObject("select count(*) from feeds.attempt where webhook_id = ?", Long.class, webhook);
        return count == null ? 0 : count;
    }
}
