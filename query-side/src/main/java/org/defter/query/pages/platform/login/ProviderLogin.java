package org.defter.query.pages.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** A browser is back from the provider: its tokens are put away, and it goes where it wanted to. */
final class ProviderLogin implements OAuth2AuthorizedClientRepository, AuthenticationSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderLogin.class);
    private static final String CLIENT = ProviderLogin.class.getName();

    private final Visits visits;
    private final AuthenticationManager logins;

    ProviderLogin(Visits visits, AuthenticationManager logins) {
        this.visits = visits;
        this.logins = logins;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof OidcUser user)
                || !(request.getAttribute(CLIENT) instanceof OAuth2AuthorizedClient client)) {
            throw new IllegalStateException("a login that is not by OpenID Connect");
        }
        try {
            visits.begin(
                    request,
                    response,
                    AccessTokens.login(
                            logins,
                            client.getAccessToken(),
                            client.getRefreshToken(),
                            user.getIdToken().getTokenValue(),
                            user.getIdToken().getClaimAsString("sid")));
            response.sendRedirect(Attempts.to(request));
        } catch (AuthenticationException e) {
            LOG.warn("The provider's access token is none the API would take: {}", e.getMessage());
            response.sendRedirect("/login?failed");
        }
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication user,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.setAttribute(CLIENT, client);
    }

    /** Nobody asks here: the tokens are with the login. The type parameter is the interface's. */
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication user, HttpServletRequest request) {
        return null;
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication user, HttpServletRequest request, HttpServletResponse response) {}
}
