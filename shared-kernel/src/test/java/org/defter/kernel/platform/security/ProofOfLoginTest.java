package org.defter.kernel.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

class ProofOfLoginTest {

    private static MockHttpServletRequest with(String authorization) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Authorization", authorization);
        return request;
    }

    @Test
    void holdsUntilTheTokenEnds() {
        AtomicBoolean ended = new AtomicBoolean();
        ProofOfLogin logins = new ProofOfLogin(attempt -> {
            assertThat(((BearerTokenAuthenticationToken) attempt).getToken()).isEqualTo("a.b.c");
            if (ended.get()) {
                throw new BadCredentialsException("the token has ended");
            }
            return new LoginAuthentication(new LoginId("iss", "sub"), Set.of(Role.CLERK));
        });
        BooleanSupplier login = logins.of(with("Bearer a.b.c"));

        assertThat(login.getAsBoolean()).isTrue();
        ended.set(true);
        assertThat(login.getAsBoolean()).isFalse();
    }

    @Test
    void asksDemoUsersAgainToo() {
        ProofOfLogin logins = new ProofOfLogin(DemoUsers.listeningOn("127.0.0.1")::authenticate);

        assertThat(logins.of(with("Basic " + basic("clerk:clerk"))).getAsBoolean())
                .isTrue();
        assertThat(logins.of(with("Basic " + basic("clerk:head"))).getAsBoolean())
                .isFalse();
    }

    @Test
    void whoSaidNothingStaysWhoTheyAre() {
        ProofOfLogin logins = new ProofOfLogin(attempt -> {
            throw new BadCredentialsException("nobody");
        });

        assertThat(logins.of(new MockHttpServletRequest()).getAsBoolean()).isTrue();
    }

    private static String basic(String credentials) {
        return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
