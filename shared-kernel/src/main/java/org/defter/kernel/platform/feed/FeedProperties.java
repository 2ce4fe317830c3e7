package org.defter.kernel.platform.feed;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How others follow the record.
 *
 * @param address where people reach this installation, such as {@code https://defter.example.bel.tr}: the source of its
 *     CloudEvents, and what links in feeds, calendars and mails begin with
 * @param heartbeat how often a reader to whom nothing is to be told is told so, default 15 s; at each the login is proved anew
 * @param longest how long one reader is served at once, default 1 h; it then comes again by itself
 * @param readers readers served at the same time by one process, default 500
 * @param patience how long a reader may take for 64 KiB, default 20 s; one that takes longer is let go and comes again where it was
 */
@ConfigurationProperties("defter.feeds")
public record FeedProperties(
        @Nullable URI address,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("1h") Duration longest,
        @DefaultValue("500") int readers,
        @DefaultValue("20s") Duration patience) {

    /** The source of CloudEvents. */
    public URI source() {
        return address == null ? URI.create("urn:defter:unnamed") : address;
    }
}
