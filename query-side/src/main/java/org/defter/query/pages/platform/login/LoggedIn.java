package org.defter.query.pages.platform.login;

import java.time.Instant;
import java.util.List;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.platform.security.LoginAuthentication;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a login.
 *
 * @param issuer who vouches for it
 * @param subject what it is called there
 * @param roles what it is trusted with, by the names of the claim
 * @param provenAt when it was proved to the provider; none if it does not say
 * @param acr the class of that proof; none if the provider does not say
 * @param basic name and password of a demo user, as the API wants them; none for logins by the provider
 * @param tokens the provider's tokens; none for a demo user
 */
record LoggedIn(
        String issuer,
        String subject,
        List<String> roles,
        @Nullable Instant provenAt,
        @Nullable String acr,
        @Nullable String basic,
        @Nullable Tokens tokens) {

    /**
     * The provider's tokens.
     *
     * @param access what the API is shown
     * @param accessEnds when it ends
     * @param refresh what gets the next one; none if the provider gives none
     * @param id who it is; for logging out at the provider
     * @param session the provider's name of the session, {@code sid}; none if it does not say
     */
    record Tokens(
            String access,
            Instant accessEnds,
            @Nullable String refresh,
            String id,
            @Nullable String session) {}

    static LoggedIn demo(LoginAuthentication login, String basic) {
        return of(login, basic, null);
    }

    static LoggedIn by(LoginAuthentication login, Tokens tokens) {
        return of(login, null, tokens);
    }

    private static LoggedIn of(LoginAuthentication login, @Nullable String basic, @Nullable Tokens tokens) {
        LoginAuthentication.Proof proof = login.proof().orElse(null);
        return new LoggedIn(
                login.login().issuer(),
                login.login().subject(),
                login.roles().stream().map(Role::claim).sorted().toList(),
                proof == null ? null : proof.at(),
                proof == null ? null : proof.acr(),
                basic,
                tokens);
    }

    LoginId login() {
        return new LoginId(issuer, subject);
    }

    LoginAuthentication authentication() {
        return new LoginAuthentication(
                login(),
                roles.stream().map(Role::of).toList(),
                tokens == null ? null : new LoginAuthentication.Proof(provenAt, acr));
    }
}
