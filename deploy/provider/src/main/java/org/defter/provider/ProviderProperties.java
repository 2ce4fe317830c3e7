package org.defter.provider;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the stand-in is found, and by whom it is asked.
 *
 * @param issuer its own address
 * @param pages the origin of the pages
 * @param clientId the client the pages are
 * @param clientSecret its secret
 * @param audience for whom access tokens are
 * @param accessToken how long an access token lasts
 */
@ConfigurationProperties("provider")
record ProviderProperties(
        @DefaultValue("http://127.0.0.1:9000") String issuer,
        @DefaultValue("http://127.0.0.1:8080") String pages,
        @DefaultValue("defter-pages") String clientId,
        @DefaultValue("defter-pages") String clientSecret,
        @DefaultValue("defter-api") String audience,
        @DefaultValue("5m") Duration accessToken) {}
