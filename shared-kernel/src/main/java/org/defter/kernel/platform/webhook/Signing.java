package org.defter.kernel.platform.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where something goes, and what it is signed with.
 *
 * @param url the receiver's address
 * @param secrets the secret, and the former one as long as it counts
 */
record Signing(URI url, List<WebhookSecret> secrets) {

    Signing {
        secrets = List.copyOf(secrets);
    }

    static Signing of(ResultSet row, Instant now) throws SQLException {
        List<WebhookSecret> secrets = new ArrayList<>();
        secrets.add(WebhookSecret.of(row.getBytes("secret")));
        Instant until = WebhookRows.maybe(row, "former_until");
        if (until != null && now.isBefore(until)) {
            secrets.add(WebhookSecret.of(row.getBytes("former_secret")));
        }
        return new Signing(URI.create(row.getString("url")), secrets);
    }
}
