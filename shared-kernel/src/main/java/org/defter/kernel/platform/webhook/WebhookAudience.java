package org.defter.kernel.platform.webhook;

import org.defter.kernel.feed.FeedReader;

/** As whom a receiver is told. */
public enum WebhookAudience {
    /** As everyone: public facts only. */
    PUBLIC(FeedReader.PUBLIC),
    /** As a login of this house without a role: all events of the dossiers. */
    HOUSE(FeedReader.HOUSE);

    private final FeedReader reader;

    WebhookAudience(FeedReader reader) {
        this.reader = reader;
    }

    FeedReader reader() {
        return reader;
    }
}
