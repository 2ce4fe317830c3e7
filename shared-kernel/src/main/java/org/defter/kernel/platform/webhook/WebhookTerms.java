package org.defter.kernel.platform.webhook;

import java.net.URI;
import java.util.Set;
import org.defter.kernel.feed.FeedKind;
import org.defter.kernel.platform.feed.FeedSelection;

/**
 * What was agreed on with a receiver.
 *
 * @param url where events are sent
 * @param description what it is, for people
 * @param reader as whom it is told
 * @param types stored names of the types it wants; all if empty
 * @param kinds kinds of streams it wants; all if empty
 */
public record WebhookTerms(
        URI url, String description, WebhookAudience reader, Set<String> types, Set<FeedKind> kinds) {

    /** Copies the sets. */
    public WebhookTerms {
        types = Set.copyOf(types);
        kinds = Set.copyOf(kinds);
    }

    FeedSelection selection() {
        return new FeedSelection(reader.reader(), types, kinds, Set.of());
    }
}
