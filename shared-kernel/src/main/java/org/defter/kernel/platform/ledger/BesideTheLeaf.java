package org.defter.kernel.platform.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.defter.kernel.ledger.LedgerAudit.Check;
import org.defter.kernel.ledger.LedgerAudit.Finding;
import org.defter.kernel.serialization.AggregateTypes;
import org.defter.kernel.serialization.EventRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an event that no leaf covers because they say again what covered ones say: the kind of its stream
 * follows from its type, the correlation stands in its metadata. Whoever edits only the column changes what is found by
 * it, so it is compared.
 */
final class BesideTheLeaf {

    /** The columns, beside those of the leaf. */
    static final String COLUMNS = ", e.aggregate_type, e.correlation_id";

    private static final Pattern CORRELATION = Pattern.compile("\"correlationId\":\"([^\"]*)\"");

    private final Map<String, String> kinds = new HashMap<>();

    BesideTheLeaf() {
        EventRegistry registry = EventRegistry.defter();
        // By the name alone: an earlier revision belongs to the same kind of stream.
        registry.events().forEach(event -> kinds.put(registry.requireType(event).name(), AggregateTypes.of(event)));
    }

    /** What differs in the row; a type that this release does not know says nothing of its stream. */
    Optional<Finding> check(ResultSet row) throws SQLException {
        String type = row.getString("payload_type");
        String kind = row.getString("aggregate_type");
        if (!kinds.getOrDefault(type, kind).equals(kind)) {
            return Optional.of(
                    finding(row, "the kind of the stream of " + type + " is not that of its type, but " + kind));
        }
        UUID correlation = row.getObject("correlation_id", UUID.class);
        String column = correlation == null ? null : correlation.toString();
        String metadata = correlation(row.getBytes("metadata"));
        boolean same = column == null ? metadata == null : column.equalsIgnoreCase(metadata);
        return same
                ? Optional.empty()
                : Optional.of(finding(row, "the correlation of " + type + " is not the one in its metadata"));
    }

    private static @Nullable String correlation(byte[] metadata) {
        Matcher found = CORRELATION.matcher(new String(metadata, StandardCharsets.UTF_8));
        return found.find() ? found.group(1) : null;
    }

    private static Finding finding(ResultSet row, String what) throws SQLException {
        long position = row.getLong("global_index");
        return new Finding(
                Check.EVENT,
                String.format(Locale.ROOT, "%s (event %d)", what, position),
                row.getString("aggregate_id"),
                position);
    }
}
