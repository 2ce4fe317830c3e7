package org.defter.query.platform.split;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the command side is.
 *
 * @param url its address as this process reaches it, or that of what shares requests out among several of them, such as {@code
 *     http://command:8080}; absent where it is this very process
 */
@ConfigurationProperties("defter.command-side")
public record CommandSide(@Nullable URI url) {

    /** Its address; empty where both sides are one process. */
    public Optional<URI> elsewhere() {
        return Optional.ofNullable(url);
    }
}
