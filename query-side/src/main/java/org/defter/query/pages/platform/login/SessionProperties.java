package org.defter.query.pages.platform.login;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a login at the pages lasts.
 *
 * @param key 32 bytes in base64 that encrypt what is kept of a login; the same for all processes of the query side. Absent, each start
 *     draws its own: then a restart ends every login, and several processes do not know each other's
 * @param idle how long a login outlives the last page; default 30 minutes
 * @param longest how long it lasts at most; default 12 hours
 */
@ConfigurationProperties("defter.session")
record SessionProperties(
        @Nullable String key,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest) {}
