package org.defter.query.platform;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How views are read.
 *
 * @param patience how long a GET with {@code Defter-Position} waits for the views before it is answered 503; default 5 s
 */
@ConfigurationProperties("defter.read")
record ReadProperties(@DefaultValue("5s") Duration patience) {}
