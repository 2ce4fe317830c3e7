package org.defter.query.pages.platform.login;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the pages are known to the OpenID Connect provider, whose issuer is {@code defter.jwt.issuer}.
 *
 * @param clientId the client the pages are; absent = nobody logs in at the pages by the provider
 * @param clientSecret its secret; absent for a public client, which PKCE alone protects
 * @param scopes what is asked for; default {@code openid}
 */
@ConfigurationProperties("defter.oidc")
record OidcProperties(
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("openid") List<String> scopes) {

    boolean configured() {
        return clientId != null && !clientId.isBlank();
    }
}
