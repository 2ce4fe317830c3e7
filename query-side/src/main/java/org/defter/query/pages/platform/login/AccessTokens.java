package org.defter.query.pages.platform.login;

import java.time.Clock;
import java.time.Duration;
import org.defter.kernel.platform.notice.MailChoices;
import org.defter.kernel.platform.security.LoginAuthentication;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.web.client.RestClientException;

/**
 * Sees to it that the token shown to the API lasts: shortly before it ends the provider is asked for the next, by one page of several that
 * ask at once. With the token the roles are read anew.
 */
final class AccessTokens {

    private static final Logger LOG = LoggerFactory.getLogger(AccessTokens.class);

    /** As long as a page may take to come to its last call. */
    private static final Duration SHORTLY = Duration.ofSeconds(30);

    private final VisitStore store;
    private final Provider provider;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshing;
    private final AuthenticationManager logins;
    private final MailChoices mails;
    private final Clock clock = Clock.systemUTC();

    AccessTokens(
            VisitStore store,
            Provider provider,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshing,
            AuthenticationManager logins,
            MailChoices mails) {
        this.store = store;
        this.provider = provider;
        this.refreshing = refreshing;
        this.logins = logins;
        this.mails = mails;
    }

    /**
     * The login with a token that lasts.
     *
     * @throws ApiProblem with status 401 if the provider gives none, 503 if it cannot be asked
     */
    LoggedIn lasting(String id, LoggedIn login) {
        if (lasts(login)) {
            return login;
        }
        try {
            LoggedIn lasting =
                    store.change(id, now -> lasts(now) ? now : renewed(now)).orElseThrow(AccessTokens::over);
            mails.proved(lasting.login(), lasting.authentication().roles());
            return lasting;
        } catch (OAuth2AuthorizationException | RestClientException | IllegalArgumentException e) {
            if (isRefusal(e)) {
                LOG.info("A login ends, for the provider gives no further token: {}", e.getMessage());
                store.end(id);
                throw over();
            }
            LOG.warn("The provider could not be asked for a further token: {}", e.getMessage());
            return stillGood(login);
        } catch (AuthenticationException e) {
            LOG.warn("A login ends, for the API would not take the provider's further token: {}", e.getMessage());
            store.end(id);
            throw over();
        }
    }

    /** The provider has decided, and is not merely out of reach. */
    private static boolean isRefusal(RuntimeException failure) {
        return failure instanceof OAuth2AuthorizationException refused
                && refused.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT);
    }

    /** While the provider is out of reach, a token is shown until its end; after that the page says that it cannot be made just now. */
    private LoggedIn stillGood(LoggedIn login) {
        LoggedIn.Tokens tokens = login.tokens();
        if (tokens == null || clock.instant().isBefore(tokens.accessEnds())) {
            return login;
        }
        throw new ApiProblem(503, new Json().with("reason", "API_UNREACHABLE"));
    }

    private boolean lasts(LoggedIn login) {
        LoggedIn.Tokens tokens = login.tokens();
        return tokens == null || clock.instant().plus(SHORTLY).isBefore(tokens.accessEnds());
    }

    private LoggedIn renewed(LoggedIn login) {
        LoggedIn.Tokens tokens = login.tokens();
        String refresh = tokens == null ? null : tokens.refresh();
        if (tokens == null || refresh == null) {
            throw over();
        }
        OAuth2AccessTokenResponse answer = refreshing.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                provider.registration(),
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        tokens.access(),
                        tokens.accessEnds().minus(SHORTLY),
                        tokens.accessEnds()),
                new OAuth2RefreshToken(refresh, null)));
        return login(
                logins,
                answer.getAccessToken(),
                answer.getRefreshToken(),
                answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN) instanceof String id
                        ? id
                        : tokens.id(),
                tokens.session());
    }

    /** What the token says of its user, believed as the API believes it. */
    static LoggedIn login(
            AuthenticationManager logins,
            OAuth2AccessToken access,
            @Nullable OAuth2RefreshToken refresh,
            String id,
            @Nullable String session) {
        var authentication = logins.authenticate(new BearerTokenAuthenticationToken(access.getTokenValue()));
        if (!(authentication instanceof LoginAuthentication login) || access.getExpiresAt() == null) {
            throw new IllegalStateException("a token without a login or without an end");
        }
        return LoggedIn.by(
                login,
                new LoggedIn.Tokens(
                        access.getTokenValue(),
                        access.getExpiresAt(),
                        refresh == null ? null : refresh.getTokenValue(),
                        id,
                        session));
    }

    private static ApiProblem over() {
        return new ApiProblem(401, new Json());
    }
}
