package org.defter.query.feed;

import java.net.URI;
import org.defter.kernel.platform.feed.FeedProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where people reach this installation: what links begin with that leave it. */
@Component
class Address {

    private final FeedProperties properties;

    Address(FeedProperties properties) {
        this.properties = properties;
    }

    /** The address as it is configured, else as this request came, without a slash at the end. */
    String base() {
        URI configured = properties.address();
        String base = configured == null
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : configured.toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** The name in identifiers that must not change when the address does not. */
    String authority() {
        URI configured = properties.address();
        return configured == null || configured.getHost() == null ? "defter.invalid" : configured.getHost();
    }
}
