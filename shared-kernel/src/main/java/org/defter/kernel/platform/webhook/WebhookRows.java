package org.defter.kernel.platform.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.defter.kernel.feed.FeedKind;
import org.jspecify.annotations.Nullable;

/** Rows of the tables as what they mean. */
final class WebhookRows {

    static final String WEBHOOK = "select w.*, (select count(*) from feeds.delivery d"
            + " where d.webhook_id = w.id and d.delivered_at is null) as waiting,"
            + " (select e.recorded_at from eventstore.domain_event e where e.global_index ="
            + " (select min(d.position) from feeds.delivery d where d.webhook_id = w.id and d.delivered_at is null))"
            + " as oldest from feeds.webhook w";

    private WebhookRows() {}

    static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                row.getObject("id", UUID.class),
                terms(row),
                WebhookState.valueOf(row.getString("state")),
                row.getString("state_reason"),
                instant(row, "state_since"),
                maybe(row, "former_until"),
                row.getLong("position"),
                row.getLong("waiting"),
                maybe(row, "oldest"),
                row.getInt("failures"),
                maybe(row, "failing_since"),
                maybe(row, "resume_at"),
                row.getLong("delivered"),
                maybe(row, "last_delivered_at"),
                instant(row, "created_at"),
                row.getString("created_by"));
    }

    static WebhookTerms terms(ResultSet row) throws SQLException {
        return new WebhookTerms(
                URI.create(row.getString("url")),
                row.getString("description"),
                WebhookAudience.valueOf(row.getString("reader")),
                Set.of(texts(row, "types")),
                Arrays.stream(texts(row, "kinds")).map(FeedKind::named).collect(Collectors.toSet()));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
