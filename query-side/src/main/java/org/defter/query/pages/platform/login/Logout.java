package org.defter.query.pages.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Ends a login here and, where it came from the provider, there (OpenID Connect RP-Initiated Logout 1.0). */
final class Logout implements LogoutSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Logout.class);
    private static final String OUT = "/login?out";

    private final Visits visits;
    private final Provider provider;

    Logout(Visits visits, Provider provider) {
        this.visits = visits;
        this.provider = provider;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        response.sendRedirect(visits.end(request, response)
                .flatMap(login -> Optional.ofNullable(login.tokens()))
                .flatMap(tokens -> atTheProvider(request, tokens))
                .orElse(OUT));
    }

    private Optional<String> atTheProvider(HttpServletRequest request, LoggedIn.Tokens tokens) {
        String back =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + OUT;
        try {
            return provider.endSession()
                    .map(address -> UriComponentsBuilder.fromUriString(address)
                            .queryParam("id_token_hint", "{hint}")
                            .queryParam("client_id", "{client}")
                            .queryParam("post_logout_redirect_uri", "{back}")
                            .encode()
                            .buildAndExpand(tokens.id(), provider.registration().getClientId(), back)
                            .toUriString());
        } catch (IllegalArgumentException e) {
            LOG.warn("The provider does not say where to log out: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
